/**
 * How this service calls another one over HTTP: bounded in time, in number and in size, and honest about the outcome.
 *
 * <p>A client is an interface that returns {@link jakarta.ws.rs.core.Response}, a gateway that makes it by
 * {@link com.example.cornershop.platform.client.Downstreams} and calls it through a
 * {@link com.example.cornershop.platform.client.Downstream}, and a mapping of its limits that extends
 * {@link com.example.cornershop.platform.client.ClientLimits}. Each client has a circuit breaker, a bulkhead and a retry
 * budget of its own. The features see the gateway alone.
 */
package com.example.cornershop.platform.client;
