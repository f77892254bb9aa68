package dev.slipway.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TestReportTest {

    @TempDir
    Path reports;

    @Test
    void countsWhatRanAndWhatIsRed() {
        var report = new TestReport("<testsuite name=\"a\" time=\"1\" tests=\"5\" errors=\"1\" skipped=\"2\" failures=\"1\">");

        assertThat(report.run()).isEqualTo(3);
        assertThat(report.red()).isEqualTo(2);
        assertThat(report.started()).isTrue();
    }

    @Test
    void isEmptyWhereTheClassNeverRan() throws IOException {
        Files.writeString(reports.resolve("TEST-a.OtherTest.xml"), "<testsuite tests=\"5\" errors=\"1\" skipped=\"0\" failures=\"1\">");

        assertThat(TestReport.of(reports, "SomeTest").run()).isZero();
        assertThat(TestReport.of(reports.resolve("gone"), "SomeTest").red()).isZero();
    }

    @Test
    void knowsAnApplicationThatDidNotStart() {
        assertThat(new TestReport("<error>java.lang.RuntimeException: Failed to start quarkus</error>").started()).isFalse();
    }
}
