package dev.slipway.plan;

import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlocksTest {

    private static final String TEXT = """
            first=1

            # pattern: caller
            caller=1
            # end: caller

            # pattern: caller+idempotency
            both=1
            # end: caller+idempotency

            <!-- pattern: money -->
            money=1
            <!-- end: money -->
            last=1
            """;

    @Test
    void keepsTheBlocksOfChosenPatternsWithoutTheirMarkers() {
        assertThat(new Blocks(Set.of("caller", "idempotency", "money")).strip(TEXT))
                .isEqualTo("first=1\n\ncaller=1\n\nboth=1\n\nmoney=1\nlast=1\n");
    }

    @Test
    void cutsTheOthersAndTheBlankLinesThatTheyLeave() {
        assertThat(new Blocks(Set.of("caller")).strip(TEXT)).isEqualTo("first=1\n\ncaller=1\n\nlast=1\n");
        assertThat(new Blocks(Set.of()).strip(TEXT)).isEqualTo("first=1\n\nlast=1\n");
    }

    @Test
    void endsWithOneLineFeedWhereTheLastBlockGoes() {
        assertThat(new Blocks(Set.of()).strip("a\n\n# pattern: x\nb\n# end: x\n")).isEqualTo("a\n");
    }

    @Test
    void leavesATextWithoutMarkersAsItIs() {
        assertThat(new Blocks(Set.of()).strip("a\n\n\nb")).isEqualTo("a\n\n\nb");
    }

    @Test
    void findsMarkersThatAreWrong() {
        assertThat(Blocks.problems("f", """
                # end: caller
                # pattern: caller
                # pattern: money
                # end: caller
                # pattern: x
                """, Set.of("caller", "money"))).containsExactly(
                "f:1: end of 'caller', but none is open",
                "f:3: block 'money' begins inside of block 'caller'",
                "f:4: end of 'caller', but 'money' is open",
                "f:5: marker names an unknown pattern: 'x'",
                "f: block 'x' has no end");
    }

    @Test
    void findsNothingWrongWithGoodMarkers() {
        assertThat(Blocks.problems("f", TEXT, Set.of("caller", "money", "idempotency"))).isEmpty();
    }
}
