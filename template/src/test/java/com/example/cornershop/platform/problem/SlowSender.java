package com.example.cornershop.platform.problem;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Sends half of a body, and the other half when it is told to. */
record SlowSender(Socket socket) {
    private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

    /** The service is reading what is sent here when this returns. */
    static SlowSender begin(String path) {
        try {
            var sender = new SlowSender(new Socket("localhost", RestAssured.port));
            sender.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            byte[] answer = sender.socket.getInputStream().readNBytes(GO_ON.length());
            assertThat(new String(answer, UTF_8)).isEqualTo(GO_ON);
            sender.send("{");
            return sender;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the answer. */
    String finish() {
        try (socket) {
            send("}");
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }
}
