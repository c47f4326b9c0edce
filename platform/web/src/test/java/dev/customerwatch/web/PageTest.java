package dev.customerwatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    record Place(int last) {}

    private final List<Integer> counts = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 1", "3, 1", "4, 2", "6, 2", "7, 3"})
    void walksAListOnceFromItsBeginningToItsEnd(int size, int pages) {
        var walked = new ArrayList<Integer>();
        var read = 0;
        for (String next = null; read == 0 || next != null; read++) {
            var page = page(size, 3, next);
            walked.addAll(page.items());
            next = page.next();
        }

        assertThat(walked)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, size).boxed().toList());
        assertThat(read).isEqualTo(pages);
        assertThat(counts).containsOnly(4);
    }

    @Test
    void holdsFiftyWhereNoLimitIsAsked() {
        assertThat(page(60, null, null).items()).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 201})
    void refusesALimitOutsideItsRangeBeforeItReads(int limit) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> page(5, limit, null))
                .matches(refusal -> refusal.type().equals(CommonProblems.INVALID_PARAMETER));
        assertThat(counts).isEmpty();
    }

    @Test
    void refusesACursorOfAnotherListBeforeItReads() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> page(5, null, Cursor.encode("elsewhere")))
                .matches(refusal -> refusal.type().equals(CommonProblems.INVALID_CURSOR));
        assertThat(counts).isEmpty();
    }

    private Page<Integer> page(int size, @Nullable Integer limit, @Nullable String cursor) {
        return Page.read(
                limit,
                cursor,
                Place.class,
                (after, count) -> {
                    counts.add(count);
                    var first = after == null ? 1 : after.last() + 1;
                    return IntStream.rangeClosed(first, Math.min(size, first + count - 1))
                            .boxed()
                            .toList();
                },
                Place::new);
    }
}
