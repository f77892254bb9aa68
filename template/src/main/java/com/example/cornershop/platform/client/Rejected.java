package com.example.cornershop.platform.client;

/** The downstream has looked at the request and said no (4xx). It would say no again. */
public final class Rejected extends DownstreamException {
    private final int status;

    Rejected(String client, int status) {
        super(client, 502, "rejected with " + status, null);
        this.status = status;
    }

    public int status() {
        return status;
    }

    @Override
    boolean isTheirs() {
        return false;
    }

    @Override
    boolean isTransient() {
        return false;
    }
}
