package dev.slipway.render;

import java.util.Map;

/**
 * What a resource adds to {@code src/main/openapi/openapi.yaml}: for each section ({@code paths}, {@code schemas},
 * {@code tags}...) its entries by key, each with its own first line, at the file's own indentation (paths 2, schemas 4)
 * and with a line feed at the end.
 */
public record ContractPart(Map<String, Map<String, String>> sections) {
}
