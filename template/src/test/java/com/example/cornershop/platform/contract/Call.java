package com.example.cornershop.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A request that is as its route's contract asks, for tests to change before they send it.
 *
 * @param body a missing node, where there is none
 */
public record Call(
        Contract.Route route, Map<String, String> path, Map<String, String> query, Map<String, String> headers, JsonNode body) {}
