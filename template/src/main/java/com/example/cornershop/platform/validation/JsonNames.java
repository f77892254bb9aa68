package com.example.cornershop.platform.validation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;

/** Violations name a field as it was sent, where {@code @JsonProperty} gives it another name than Java's. */
@Singleton
class JsonNames implements ValidatorFactoryCustomizer {
    private final ObjectMapper json;

    JsonNames(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> validator) {
        validator.propertyNodeNameProvider(
                property -> property instanceof JavaBeanProperty bean ? sent(bean) : property.getName());
    }

    private String sent(JavaBeanProperty property) {
        var type = json.constructType(property.getDeclaringClass());
        return json.getDeserializationConfig().introspect(type).findProperties().stream()
                .filter(known -> known.getInternalName().equals(property.getName()))
                .map(BeanPropertyDefinition::getName)
                .findFirst()
                .orElse(property.getName());
    }
}
