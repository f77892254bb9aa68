package com.example.cornershop.platform.logging;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.development.Surroundings;
import com.example.cornershop.platform.packaged.PackagedService;
import com.example.cornershop.platform.problem.RawHttp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LoggingIT {
    @Test
    @Criterion("OB-01")
    @Criterion("SC-17")
    void writesOneJsonObjectALineFromStartToStopWhateverIsSent() {
        try (var service = PackagedService.start(Surroundings.start())) {
            int port = service.uri("/").getPort();
            send(port, "GET /nowhere%0d%0aforged%1b[31m HTTP/1.1\r\nHost: x\r\nX-Request-Id: a\u001b[31mb\r\n");
            send(port, "GET / HTTP/1.1\r\nHost: x\r\nX-Request-Id: wellformed-1\r\nUser-Agent: {\"forged\": 1}\r\n");
            send(port, "NONSENSE\r\n");
            await().until(() -> service.out().contains("wellformed-1"));

            service.terminate();
            service.exitCode();

            assertThat(service.out().lines())
                    .allSatisfy(LogLine::of)
                    .anyMatch(line -> line.contains("Listening on"))
                    .anyMatch(line -> line.contains("stopped in"))
                    .noneMatch(line -> line.contains("forged"))
                    .filteredOn(line -> line.contains("wellformed-1"))
                    .singleElement()
                    .satisfies(line -> assertThat(LogLine.of(line).at("/mdc/requestId").asText()).isEqualTo("wellformed-1"));
        }
    }

    private static void send(int port, String request) {
        RawHttp.exchange(port, request + "Connection: close\r\n\r\n");
    }
}
