package com.example.cornershop.platform.locking;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Against version 3. */
@Criterion("CC-02")
class IfMatchTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"1\", \"3\"", "W/\"1\",\"3\"", "\"a,b\"\t,\"3\"", " , \"3\",, \"4\" ,", "\"\", \"3\""})
    void passesWhereOneOfItsTagsIsTheCurrent(String header) {
        assertThatCode(() -> check(List.of(header))).doesNotThrowAnyException();
    }

    @Test
    void takesTwoHeadersForOneList() {
        assertThatCode(() -> check(List.of("\"1\"", "\"3\""))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"1\", \"2\"", "\"33\"", "\"1,3\"", "\"*\"", "\"\""})
    void isStaleWhereNoneIs(String header) {
        refused(List.of(header), 412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "W/\"3\", W/\"4\""})
    void neverMatchesAWeakTag(String header) {
        refused(List.of(header), 412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * "})
    void refusesAnAsteriskWhichWouldOverwriteWhateverIsThere(String header) {
        refused(List.of(header), 428);
    }

    @Test
    void isRequired() {
        refused(List.of(), 428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "3", "\"3", "3\"", "\"3\" \"4\"", "*, \"3\"", "\"3\", *", "w/\"3\"", "W/3", "\" 3\""})
    void refusesWhatIsNoListOfTags(String header) {
        refused(List.of(header), 400);
    }

    @Test
    void isReadInNoTimeHoweverLong() {
        refused(List.of("\"1\", ".repeat(5_000) + "x"), 400);
    }

    private static void check(List<String> lines) {
        var match = new IfMatch();
        match.lines = lines;
        match.check(3);
    }

    private static void refused(List<String> lines, int status) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> check(lines))
                .extracting(ProblemException::status)
                .isEqualTo(status);
    }
}
