package com.example.cornershop.platform.development;

import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DevelopmentTest {
    @Test
    void startsADatabase() {
        assertThat(ServiceLoader.load(QuarkusTestResourceLifecycleManager.class))
                .extracting(each -> each.getClass().getName())
                .contains(TestDatabase.class.getName());
    }

    @Test
    void printsWhatTheServiceIsToldAndWhatIsForTheOneWhoDevelops() {
        assertThat(Development.line("corner-shop.database.username", "a")).isEqualTo("CORNER_SHOP_DATABASE_USERNAME=a");
        assertThat(Development.line(Development.HINT + "token", "b")).isEqualTo("token: b");
    }
}
