package dev.customerwatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CursorTest {

    record Place(Instant at, String id) {}

    record Other(String name) {}

    private static final Place PLACE = new Place(Instant.parse("2026-01-05T08:00:00.123Z"), "a/ü");

    @Test
    void findsThePlaceAgain() {
        assertThat(Cursor.decode(Cursor.encode(PLACE), Place.class)).isEqualTo(PLACE);
        assertThat(Cursor.encode(PLACE)).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(null, Place.class)).isNull();
    }

    @Test
    void refusesEveryChangedByte() {
        var bytes = Base64.getUrlDecoder().decode(Cursor.encode(PLACE));
        for (var at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= 1;
            refused(Base64.getUrlEncoder().withoutPadding().encodeToString(changed), Place.class);
        }
    }

    @Test
    void refusesACursorOfAnotherList() {
        refused(Cursor.encode(new Other("x")), Place.class);
        refused(Cursor.encode(PLACE), Other.class);
        refused("", Place.class);
    }

    private static void refused(String cursor, Class<?> position) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Cursor.decode(cursor, position))
                .matches(refusal -> refusal.type().equals(CommonProblems.INVALID_CURSOR));
    }
}
