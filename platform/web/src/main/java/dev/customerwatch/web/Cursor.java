package dev.customerwatch.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A position in a list as opaque text: base64url of a digest and the position's JSON. It grants nothing: whoever sends
 * it sees what their own roles show them. The digest tells a mangled or home-made cursor from ours.
 */
final class Cursor {

    private static final int DIGEST_BYTES = 6;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private Cursor() {}

    /** The text of a position; the position is a record of the fields that order the list. */
    static String encode(Object position) {
        var json = JSON.writeValueAsBytes(position);
        var bytes = Arrays.copyOf(digest(json), DIGEST_BYTES + json.length);
        System.arraycopy(json, 0, bytes, DIGEST_BYTES, json.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The position that a cursor names, null without one.
     *
     * @throws Refusal 400 for a cursor that we did not make for this kind of list
     */
    static <T> @Nullable T decode(@Nullable String cursor, Class<T> position) {
        if (cursor == null) {
            return null;
        }
        try {
            return JSON.readValue(checked(Base64.getUrlDecoder().decode(cursor)), position);
        } catch (IllegalArgumentException | JacksonException notOurs) {
            throw CommonProblems.invalidCursor(cursor);
        }
    }

    private static byte[] checked(byte[] bytes) {
        if (bytes.length <= DIGEST_BYTES) {
            throw new IllegalArgumentException("cursor is too short");
        }
        var json = Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length);
        if (!Arrays.equals(digest(json), Arrays.copyOf(bytes, DIGEST_BYTES))) {
            throw new IllegalArgumentException("cursor is not ours");
        }
        return json;
    }

    private static byte[] digest(byte[] json) {
        return Arrays.copyOf(Sha256.of("cursor:".getBytes(StandardCharsets.US_ASCII), json), DIGEST_BYTES);
    }
}
