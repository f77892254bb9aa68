package com.example.cornershop.platform.development;

import com.example.cornershop.platform.packaged.PackagedService;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts what the service needs for development, a database and whatever else its tests run beside, and then the
 * service itself in Quarkus' development mode. {@code ./dev} runs it; nothing of it is in the production jar.
 */
public final class Development {
    private Development() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> settings = Surroundings.startWithHints();
        settings.forEach((key, value) -> System.out.println(line(key, value)));
        var service = new ProcessBuilder(command(List.of(arguments))).inheritIO();
        settings.forEach((key, value) -> {
            if (!key.startsWith(Surroundings.HINT)) {
                service.environment().put(PackagedService.variable(key), value);
            }
        });
        System.exit(service.start().waitFor());
    }

    static String line(String key, String value) {
        return key.startsWith(Surroundings.HINT)
                ? key.substring(Surroundings.HINT.length()) + ": " + value
                : PackagedService.variable(key) + "=" + value;
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(File.separatorChar == '\\' ? "mvnw.cmd" : "./mvnw");
        command.add("quarkus:dev");
        command.addAll(arguments);
        return command;
    }
}
