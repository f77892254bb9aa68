package com.example.cornershop.platform.database;

import com.example.cornershop.platform.database.PostgresServer.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresServerTest {
    private static final String URL = "jdbc:postgresql://localhost/postgres";

    @Test
    void isTheFirstOfThreeThatCanBeHad() {
        assertThat(Kind.of(null, URL, () -> true)).isEqualTo(Kind.EXTERNAL);
        assertThat(Kind.of(null, null, () -> true)).isEqualTo(Kind.CONTAINER);
        assertThat(Kind.of(null, null, () -> false)).isEqualTo(Kind.BINARIES);
    }

    @Test
    void isTheOneThatIsForced() {
        assertThat(Kind.of("binaries", URL, () -> true)).isEqualTo(Kind.BINARIES);
        assertThat(Kind.of("container", URL, () -> false)).isEqualTo(Kind.CONTAINER);
    }

    @Test
    void saysWhatCanBeForced() {
        assertThatThrownBy(() -> Kind.of("docker", null, () -> true))
                .hasMessage("test.database: 'docker' is unknown; use external, container or binaries, or leave it out");
    }

    @Test
    void saysWhatAnExternalOneNeeds() {
        assertThatThrownBy(() -> Kind.of("external", null, () -> true)).hasMessageContaining("needs test.database.url");
    }
}
