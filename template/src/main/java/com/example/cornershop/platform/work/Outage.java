package com.example.cornershop.platform.work;

import com.example.cornershop.platform.logging.Facts;
import com.example.cornershop.platform.problem.FailureClass;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Says once that the table can't be asked, where the library would log a trace at each poll until it can. */
class Outage extends AbstractSchedulerListener {
    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final AtomicBoolean told = new AtomicBoolean();

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        switch (event) {
            case UNEXPECTED_ERROR -> {
                if (told.compareAndSet(false, true)) {
                    var facts = Map.of("errorClass", FailureClass.DEPENDENCY.label());
                    Facts.with(facts, () -> LOG.warn("Work waits: its table can't be asked"));
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
}
