package com.example.cornershop.platform.development;

import com.example.cornershop.platform.database.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DevelopmentTest {
    @Test
    void startsADatabaseAndTellsTheServiceWhereItIs() {
        assertThat(Surroundings.start()).containsAllEntriesOf(TestDatabase.settings()).allSatisfy((key, value) ->
                assertThat(key).doesNotStartWith(Surroundings.HINT));
    }

    @Test
    void printsWhatTheServiceIsToldAndWhatIsForTheOneWhoDevelops() {
        assertThat(Development.line("corner-shop.database.username", "a")).isEqualTo("CORNER_SHOP_DATABASE_USERNAME=a");
        assertThat(Development.line(Surroundings.HINT + "token", "b")).isEqualTo("token: b");
    }
}
