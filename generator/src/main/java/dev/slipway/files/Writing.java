package dev.slipway.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/**
 * One writing in steps: what they made is taken back unless the last of them ends well. A step and the taking back
 * exclude each other, so that a signal, which is served by a thread of its own, leaves nothing half done.
 */
final class Writing {

    /** Makes something, and says at once how it is taken back. */
    interface Step {

        void run() throws IOException;
    }

    private final Deque<Runnable> undo = new ArrayDeque<>();
    private boolean ended;

    /** @throws CancellationException where all was taken back already */
    synchronized void step(Step step) throws IOException {
        if (ended) {
            throw new CancellationException();
        }
        step.run();
    }

    /** The step after which nothing is taken back any more. */
    synchronized void last(Step step) throws IOException {
        step(step);
        ended = true;
    }

    /** Only within a step. */
    synchronized void undoneBy(Runnable action) {
        undo.push(action);
    }

    /** The newest first; no step follows. */
    synchronized void takeBack() {
        if (!ended) {
            ended = true;
            undo.forEach(Runnable::run);
        }
    }
}
