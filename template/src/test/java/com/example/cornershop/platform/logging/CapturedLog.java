package com.example.cornershop.platform.logging;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;

/**
 * What one logger, or the root, says until this is closed: whatever the level of the tests' own output is, and as far as
 * the service's handlers let it through.
 */
public final class CapturedLog extends ExtHandler {
    private final Queue<ExtLogRecord> records = new ConcurrentLinkedQueue<>();
    private final Logger logger;
    private final Level level;

    private CapturedLog(Logger logger) {
        this.logger = logger;
        this.level = logger.getLevel();
    }

    public static CapturedLog of(String name) {
        CapturedLog log = new CapturedLog(Logger.getLogger(name));
        log.logger.setLevel(Level.INFO);
        log.logger.setUseParentHandlers(false);
        Stream.of(Logger.getLogger("").getHandlers())
                .flatMap(CapturedLog::withNested)
                .map(Handler::getFilter)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(log::setFilter);
        log.logger.addHandler(log);
        return log;
    }

    private static Stream<Handler> withNested(Handler handler) {
        return Stream.concat(
                Stream.of(handler),
                handler instanceof ExtHandler outer ? Stream.of(outer.getHandlers()) : Stream.empty());
    }

    public List<ExtLogRecord> records() {
        return List.copyOf(records);
    }

    @Override
    protected void doPublish(ExtLogRecord line) {
        line.copyMdc();
        records.add(line);
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(level);
    }
}
