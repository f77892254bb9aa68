package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.criteria.Criterion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Criterion("CC-06")
class DigestTest {
    @Test
    void tellsPartsApart() {
        assertThat(digest("ab", "c"))
                .hasSize(32)
                .isEqualTo(digest("ab", "c"))
                .isNotEqualTo(digest("a", "bc"))
                .isNotEqualTo(digest("abc"))
                .isNotEqualTo(digest("ab", "c", ""));
    }

    @Test
    void takesAnAbsentPartForAnEmptyOne() {
        assertThat(digest("a", null)).isEqualTo(digest("a", ""));
    }

    private static byte[] digest(String... parts) {
        Digest digest = new Digest();
        for (String part : parts) {
            digest.add(part);
        }
        return digest.bytes();
    }
}
