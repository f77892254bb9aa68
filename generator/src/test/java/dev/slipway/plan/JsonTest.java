package dev.slipway.plan;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTest {

    @Test
    void escapesWhatJsonWantsEscaped() {
        assertThat(Json.write(Map.of("a\"b", "c\\d\te"))).isEqualTo("{\n  \"a\\\"b\": \"c\\\\d\\u0009e\"\n}\n");
    }

    @Test
    void writesPlainListsInOneLineAndOthersBelowEachOther() {
        assertThat(Json.write(List.of(1, true, "x"))).isEqualTo("[1, true, \"x\"]\n");
        assertThat(Json.write(List.of(Map.of("a", 1), Map.of("b", List.of()))))
                .isEqualTo("[\n  {\n    \"a\": 1\n  },\n  {\n    \"b\": []\n  }\n]\n");
    }
}
