package com.example.cornershop.platform.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.function.BiConsumer;

/**
 * Reads a body whole before anybody else has the request: who sends slowly holds a connection, and no worker.
 *
 * <p>Not Vert.x's {@code BodyHandler}, which keeps nothing of a form, and leaves an empty body to whoever waits for it.
 */
record Bodies(long most) {
    boolean announcesTooMuch(HttpServerRequest request) {
        return announced(request) > most;
    }

    static boolean comesWith(HttpServerRequest request) {
        return announced(request) > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    void read(RoutingContext request, BiConsumer<RoutingContext, Problem> refuse) {
        Buffer body = Buffer.buffer();
        HttpServerResponse response = request.response();
        // the response hears of a broken body first, and would be logged as if it had been answered
        response.exceptionHandler(broken -> {
            if (request.body().buffer() == null) {
                refuse.accept(request, Problem.of(400, "The body can't be read to its end."));
            }
        });
        if ("100-continue".equalsIgnoreCase(request.request().getHeader(HttpHeaders.EXPECT))) {
            response.writeContinue();
        }
        request.request()
                .handler(piece -> {
                    if (body.length() + piece.length() > most) {
                        refuse.accept(request, tooBig());
                    } else {
                        body.appendBuffer(piece);
                    }
                })
                .endHandler(end -> {
                    if (!response.ended()) {
                        RoutingContextInternal context = (RoutingContextInternal) request;
                        context.visitHandler(RoutingContextInternal.BODY_HANDLER).setBody(body);
                        request.next();
                    }
                })
                .resume();
    }

    Problem tooBig() {
        return Problem.of(413, "A body may have " + most + " bytes at most.");
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
