package com.example.cornershop.platform.validation;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** JSON means one thing or is refused: nothing unknown, nothing twice, nothing converted, nothing after the end. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    /** After all others: what is strict here stays strict. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // Quarkus hands over a mapper, not its builder
    public void customize(ObjectMapper mapper) {
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(50)
                .maxNumberLength(100)
                .maxNameLength(200)
                .maxStringLength(1_000_000)
                .build());
        mapper.registerModule(new SimpleModule("text")
                .addDeserializer(String.class, new Text())
                .addDeserializer(BigDecimal.class, new Decimal())
                .addDeserializer(Instant.class, new OnlyText<>(Instant.class, OnlyText.MOMENT, Instant::parse))
                .addDeserializer(LocalDate.class, new OnlyText<>(LocalDate.class, OnlyText.DATE, LocalDate::parse))
                .addDeserializer(UUID.class, new OnlyText<>(UUID.class, OnlyText.UUID, UUID::fromString))
                .setDeserializerModifier(ExactName.ofEveryEnum()));
    }
}
