package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.logging.Wordless;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.internal.ExceptionAttributeResolver;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.internal.SdkTracerProviderUtil;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps out of spans what a caller sent: paths, queries, the name of his program, an invented method, where a request
 * says that it comes from and goes to, the messages of exceptions. The route is there as a template.
 */
@Singleton
class SpanRedaction implements SpanProcessor, AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    private static final List<AttributeKey<String>> SENT =
            keys("url.path", "url.query", "url.full", "user_agent.original");
    /** Of a request: Quarkus and OpenTelemetry believe what its headers say of proxies. Of a call they are what we know. */
    private static final List<AttributeKey<String>> CLAIMED =
            keys("client.address", "server.address", "url.scheme", "http.request.method_original");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        Stream.concat(SENT.stream(), span.getKind() == SpanKind.SERVER ? CLAIMED.stream() : Stream.empty())
                .filter(key -> span.getAttribute(key) != null)
                .forEach(key -> span.setAttribute(key, "redacted"));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }

    /** The SDK has no public way to it yet. */
    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder sdk) {
        sdk.addTracerProviderCustomizer((tracers, config) -> {
            SdkTracerProviderUtil.setExceptionAttributeResolver(tracers, (event, thrown, longest) -> {
                event.setAttribute(ExceptionAttributeResolver.EXCEPTION_TYPE, thrown.getClass().getName());
                event.setAttribute(ExceptionAttributeResolver.EXCEPTION_STACKTRACE, stack(thrown));
            });
            return tracers;
        });
    }

    private static List<AttributeKey<String>> keys(String... names) {
        return Stream.of(names).map(AttributeKey::stringKey).toList();
    }

    private static String stack(Throwable thrown) {
        var stack = new StringWriter();
        Wordless.of(thrown).printStackTrace(new PrintWriter(stack, true));
        return stack.toString();
    }
}
