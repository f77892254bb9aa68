package com.example.cornershop.platform.logging;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.logging.json.runtime.JsonLogConfig;
import io.quarkus.logging.json.runtime.LoggingJsonRecorder;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer;
import io.quarkus.runtime.logging.LogCleanupFilter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Where production begins: a start that fails is told in the log's form, even if it fails before there is a log. */
public final class Main {
    private Main() {}

    public static void main(String... args) {
        // Called after the static initialisation, which says what levels there are, and before the start.
        ApplicationLifecycleManager.setAlreadyStartedCallback(started -> holdLines());
        Quarkus.run(null, Main::end, args);
    }

    /** Until the log is set up, which changes the filter; the console of text that a failed start gets is told nothing. */
    private static void holdLines() {
        var log = InitialConfigurator.DELAYED_HANDLER;
        log.setFilter(line -> log.getHandlers().length == 0);
    }

    private static void end(int exitCode, @Nullable Throwable failure) {
        if (exitCode != 0 && failure != null) {
            var log = InitialConfigurator.DELAYED_HANDLER;
            if (!(log.getFilter() instanceof LogCleanupFilter)) {
                log.setFilter(null);
                log.setLevel(Level.WARNING);
                log.setHandlers(new Handler[] {new ConsoleHandler(ConsoleHandler.Target.SYSTEM_OUT, form(failure))});
            }
            Logger.getLogger(Application.class).error("Failed to start application", failure);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
    }

    /** As the settings say, whatever is wrong with others of them; text, if they are wrong about the form too. */
    private static Formatter form(Throwable failure) {
        Formatter text = InitialConfigurator.createDefaultHandler().getFormatter();
        try {
            return json().orElse(text);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return text;
        }
    }

    private static Optional<Formatter> json() {
        SmallRyeConfig settings = new SmallRyeConfigBuilder()
                .withCustomizers(new QuarkusConfigBuilderCustomizer())
                .addDefaultInterceptors()
                .withSources(loader -> ConfigProvider.getConfig().getConfigSources())
                .withMapping(JsonLogConfig.class)
                .withMapping(ApplicationConfig.class)
                .build();
        var json = new RuntimeValue<>(settings.getConfigMapping(JsonLogConfig.class));
        var application = new RuntimeValue<>(settings.getConfigMapping(ApplicationConfig.class));
        return new LoggingJsonRecorder(json, application).initializeConsoleJsonLogging().getValue();
    }
}
