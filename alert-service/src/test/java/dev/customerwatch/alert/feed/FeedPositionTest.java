package dev.customerwatch.alert.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPositionTest {

    @Test
    void isReadBackFromItsText() {
        var random = new Random(7);
        for (var round = 0; round < 1_000; round++) {
            var offsets = LongStream.range(0, 24)
                    .map(any -> random.nextLong(1L << random.nextInt(1, 63)))
                    .toArray();
            var position = FeedPosition.of(offsets);

            assertThat(FeedPosition.read(position.text("feed"), "feed", 24)).contains(position);
        }
    }

    @Test
    void meansNothingInAnotherFeed() {
        var text = FeedPosition.of(1, 2, 3).text("feed");

        assertThat(FeedPosition.read(text, "another", 3)).isEmpty();
        assertThat(FeedPosition.read(text, "feed", 4)).isEmpty();
        assertThat(FeedPosition.read(text, "feed", 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "42", "not base64!", "AAAAAAAAAAAA", "ÿ"})
    void nothingElseIsAPosition(String text) {
        assertThat(FeedPosition.read(text, "feed", 3)).isEmpty();
    }

    @Test
    void neverMovesBack() {
        var position = FeedPosition.of(5, 5);

        assertThat(position.upTo(0, 4)).isEqualTo(position);
        assertThat(position.upTo(1, 7)).isEqualTo(FeedPosition.of(5, 7));
    }
}
