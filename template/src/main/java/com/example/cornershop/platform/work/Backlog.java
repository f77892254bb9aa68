package com.example.cornershop.platform.work;

/**
 * What waits in the queue.
 *
 * @param due pieces of work that could be performed now and are not; at most 10,000 are counted
 * @param oldestSeconds how long the oldest of them is due
 * @param dead pieces of work that nobody tries any more; at most 10,000 are counted
 */
public record Backlog(long due, double oldestSeconds, long dead) {}
