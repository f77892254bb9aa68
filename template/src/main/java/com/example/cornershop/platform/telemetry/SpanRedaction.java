package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.logging.Wordless;
import io.opentelemetry.api.common.AttributeKey;
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

/**
 * Keeps out of spans what a caller sent: paths, queries, the name of his program, the messages of exceptions. The route
 * is there as a template.
 */
@Singleton
class SpanRedaction implements SpanProcessor, AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    private static final List<AttributeKey<String>> SENT = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        SENT.stream().filter(key -> span.getAttribute(key) != null).forEach(key -> span.setAttribute(key, "redacted"));
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

    private static String stack(Throwable thrown) {
        var stack = new StringWriter();
        Wordless.of(thrown).printStackTrace(new PrintWriter(stack, true));
        return stack.toString();
    }
}
