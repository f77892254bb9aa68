package dev.slipway.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WritingTest {

    private final Writing writing = new Writing();
    private final List<String> there = new ArrayList<>();

    @Test
    void takesBackWhatItMadeTheNewestFirst() throws IOException {
        var gone = new ArrayList<String>();
        writing.step(() -> writing.undoneBy(() -> gone.add("first")));
        writing.step(() -> writing.undoneBy(() -> gone.add("second")));

        writing.takeBack();

        assertThat(gone).containsExactly("second", "first");
    }

    @Test
    void makesNothingOnceAllWasTakenBack() throws IOException {
        writing.step(() -> make("first"));
        writing.takeBack();

        assertThatThrownBy(() -> writing.step(() -> make("second"))).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> writing.last(() -> make("third"))).isInstanceOf(CancellationException.class);
        assertThat(there).isEmpty();
    }

    @Test
    void keepsAllOnceTheLastStepIsDone() throws IOException {
        writing.step(() -> make("first"));
        writing.last(() -> make("second"));

        writing.takeBack();

        assertThat(there).containsExactly("first", "second");
    }

    @Test
    void takesBackWhereTheLastStepFails() throws IOException {
        writing.step(() -> make("first"));
        assertThatThrownBy(() -> writing.last(() -> {
            make("second");
            throw new IOException("full");
        })).hasMessage("full");

        writing.takeBack();

        assertThat(there).isEmpty();
    }

    /** Whichever thread is the quicker, the step is whole before it is taken back. */
    @Test
    void takesBackNoStepThatIsHalfDone() throws Exception {
        var signal = new Thread(writing::takeBack);
        writing.step(() -> {
            make("first half");
            signal.start();
            make("second half");
        });
        signal.join();

        assertThat(there).isEmpty();
    }

    private void make(String thing) {
        there.add(thing);
        writing.undoneBy(() -> there.remove(thing));
    }
}
