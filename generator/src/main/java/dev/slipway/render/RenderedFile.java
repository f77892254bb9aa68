package dev.slipway.render;

/**
 * One file of a resource.
 *
 * @param path from the service's root, with forward slashes
 */
public record RenderedFile(String path, String content) {
}
