package com.example.cornershop.platform.work;

import com.example.cornershop.platform.logging.Facts;
import com.example.cornershop.platform.logging.Wordless;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Says once that the table can't be asked, where the library would log a trace at each poll until it can. */
class Outage extends AbstractSchedulerListener {
    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final WorkTable table;
    private final AtomicBoolean told = new AtomicBoolean();

    Outage(WorkTable table) {
        this.table = table;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        switch (event) {
            case UNEXPECTED_ERROR -> {
                if (told.compareAndSet(false, true)) {
                    tell();
                }
            }
            case RAN_EXECUTE_DUE, RAN_DETECT_DEAD -> {
                if (told.compareAndSet(true, false)) {
                    LOG.info("Work goes on");
                }
            }
            default -> {}
        }
    }

    /** The library doesn't say why: the table is asked once more. */
    private void tell() {
        try {
            table.backlog();
            told.set(false);
        } catch (RuntimeException e) {
            Facts.with(because(e), () -> LOG.warn("Work waits: its table can't be asked"));
        }
    }

    static Map<String, String> because(RuntimeException failure) {
        return Map.of("cause", Wordless.root(failure), "errorClass", WorkFailure.of(failure).label());
    }
}
