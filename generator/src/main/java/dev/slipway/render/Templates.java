package dev.slipway.render;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ParserHelper;
import io.quarkus.qute.ParserHook;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates beside this package in the resources, in which <code>{=x}</code>, <code>{#if x}</code> and the like are syntax. */
final class Templates {

    private final Engine engine = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver())
            .addParserHook(new OnlyMarkedBraces()).strictRendering(true).build();
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    /** Every other brace belongs to what is rendered: the path <code>/{id}</code>, say. */
    private static final class OnlyMarkedBraces implements ParserHook {

        @Override
        public void beforeParsing(ParserHelper parser) {
            parser.addContentFilter(text -> text.replaceAll("\\{(?![=#/])", "\\\\{").replace("{=", "{"));
        }
    }

    /** @param data each key is a name in the template */
    String render(String template, Map<String, Object> data) {
        return parsed.computeIfAbsent(template, this::parse).data(data).render();
    }

    private Template parse(String template) {
        try (InputStream text = Templates.class.getResourceAsStream(template + ".qute")) {
            if (text == null) {
                throw new IllegalStateException("no template '" + template + "'");
            }
            return engine.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8), null, template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
