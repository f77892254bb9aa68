package com.example.cornershop.platform.configuration;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SysPropConfigSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Refuses to start with a name under the service's prefix that nothing reads: a misspelt limit is no limit. */
class StrictNames {

    void check(@Observes @Priority(1) StartupEvent start, SmallRyeConfig config, BeanManager beans) {
        Set<String> declared = new TreeSet<>();
        mappings(beans).forEach(mapping -> declared.addAll(ConfigMappings.getProperties(mapping).keySet()));
        List<String> complaints = new KnownKeys(declared).complaints(given(config));
        if (!complaints.isEmpty()) {
            throw new UnknownKeys(complaints);
        }
    }

    /** Every {@link ConfigMapping} of the service. */
    static List<ConfigClass> mappings(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> bean.getTypes().stream())
                .filter(type -> type instanceof Class<?> mapping && isOurs(mapping))
                .map(type -> ConfigClass.configClass((Class<?>) type))
                .toList();
    }

    private static boolean isOurs(Class<?> type) {
        ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
        return mapping != null && (mapping.prefix() + ".").startsWith(KnownKeys.PREFIX + ".");
    }

    /** What somebody has set: of the system properties those of the command line, for the JVM has its own. */
    private static Collection<String> given(SmallRyeConfig config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .map(source -> source instanceof SysPropConfigSource ? commandLine() : source.getPropertyNames())
                .flatMap(Collection::stream)
                .toList();
    }

    private static Set<String> commandLine() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D"))
                .map(argument -> argument.substring(2).replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
    }

    /** Names that nothing reads. */
    static class UnknownKeys extends RuntimeException {
        UnknownKeys(List<String> complaints) {
            super("Configuration: " + String.join(" ", complaints));
        }
    }
}
