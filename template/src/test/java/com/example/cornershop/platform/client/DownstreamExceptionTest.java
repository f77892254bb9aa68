package com.example.cornershop.platform.client;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.problem.FailureClass;
import com.example.cornershop.platform.problem.KnownFailure;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DownstreamExceptionTest {
    static Stream<DownstreamException> failures() {
        var unavailable = Stream.of(Unavailable.Reason.values())
                .map(reason -> new Unavailable("any", reason, Duration.ofSeconds(1), null));
        var unknown = Stream.of(Unknown.Reason.values()).map(reason -> new Unknown("any", reason, "any", null));
        return Stream.concat(Stream.concat(unavailable, unknown), Stream.of(new Rejected("any", 422)));
    }

    /** Also what they call wrong: whoever began it has not sent them that. */
    @ParameterizedTest
    @MethodSource("failures")
    @Criterion("OB-07")
    void isTheDependencysFailureWhateverItIs(KnownFailure failure) {
        assertThat(FailureClass.of(failure.answeredWith())).contains(FailureClass.DEPENDENCY);
    }
}
