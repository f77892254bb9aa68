package com.example.cornershop.platform.pagination;

import com.example.cornershop.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** The last id of a page as clients carry it: opaque to them, so that it may change. */
final class Cursor {
    private static final int BYTES = 16;

    private Cursor() {}

    static String of(UUID id) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static UUID read(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == BYTES) {
                var buffer = ByteBuffer.wrap(bytes);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException e) {
            // no failure: what isn't base64url is refused below
        }
        throw new ProblemException(400, "invalid-cursor", "cursor must be the 'next' of the page before");
    }
}
