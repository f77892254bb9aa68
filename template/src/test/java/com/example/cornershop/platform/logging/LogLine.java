package com.example.cornershop.platform.logging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What every line of a process has to be: an object of JSON with the same keys, in UTC. */
public final class LogLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REQUIRED = List.of(
            "@timestamp", "log.level", "log.logger", "message", "process.thread.name", "ecs.version", "service.name");

    private LogLine() {}

    public static JsonNode of(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            assertThat(REQUIRED).as(line).allMatch(json::hasNonNull);
            assertThat(json.get("@timestamp").asText()).as("UTC").endsWith("Z");
            return json;
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
