package dev.customerwatch.alert.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TailTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final Tail<String> tail = new Tail<>(3, FeedPosition.of(10, 20));

    @Test
    void givesEverythingAfterAPosition() throws InterruptedException {
        add(0, 10);
        add(1, 20);
        add(0, 11);

        assertThat(read(FeedPosition.of(11, 20))).containsExactly("1:20", "0:11");
        assertThat(read(tail.end())).isEmpty();
    }

    @Test
    void hasNoReaderForWhatItHasForgotten() throws InterruptedException {
        var before = tail.end();
        for (var offset = 10; offset < 14; offset++) {
            add(0, offset);
        }

        assertThat(tail.reader(before)).isEmpty();
        assertThat(tail.oldest()).isEqualTo(FeedPosition.of(11, 20));
        assertThat(read(tail.oldest())).containsExactly("0:11", "0:12", "0:13");
    }

    @Test
    void tellsAReaderThatLagsTooFar() throws InterruptedException {
        var reader = tail.reader(tail.end()).orElseThrow();
        for (var offset = 10; offset < 14; offset++) {
            add(0, offset);
        }

        assertThat(reader.next(AT_ONCE)).isInstanceOf(Next.Forgotten.class);
    }

    @Test
    void whatAReaderHasReadBeforeMayBeForgotten() throws InterruptedException {
        for (var offset = 10; offset < 13; offset++) {
            add(0, offset);
        }
        var reader = tail.reader(FeedPosition.of(12, 20)).orElseThrow();
        add(0, 13);
        add(0, 14);

        assertThat(texts(reader.next(AT_ONCE))).containsExactly("0:12", "0:13", "0:14");
    }

    @Test
    void hasNoReaderNearTheEndForWhatIsFarBehind() {
        for (var offset = 10; offset < 13; offset++) {
            add(0, offset);
        }

        assertThat(tail.readerNearTheEnd(FeedPosition.of(11, 20))).isEmpty();
        assertThat(tail.readerNearTheEnd(FeedPosition.of(12, 20))).isPresent();
    }

    @Test
    void aReaderAheadOfTheTailWaitsForIt() throws InterruptedException {
        var reader = tail.reader(FeedPosition.of(12, 20)).orElseThrow();
        add(0, 10);
        add(0, 11);
        add(0, 12);

        assertThat(texts(reader.next(AT_ONCE))).containsExactly("0:12");
    }

    @Test
    void takesARecordOnce() throws InterruptedException {
        add(0, 10);
        add(0, 10);

        assertThat(read(FeedPosition.of(10, 20))).containsExactly("0:10");
    }

    @Test
    void wakesAReaderThatWaits() {
        var reader = tail.reader(tail.end()).orElseThrow();
        var waiting = CompletableFuture.supplyAsync(() -> next(reader, Duration.ofSeconds(30)));
        add(1, 20);

        assertThat(texts(waiting.join())).containsExactly("1:20");
    }

    @Test
    void endsItsReadersWhenItIsClosed() {
        var reader = tail.reader(tail.end()).orElseThrow();
        var waiting = CompletableFuture.supplyAsync(() -> next(reader, Duration.ofSeconds(30)));
        tail.close();

        assertThat(waiting.join()).isInstanceOf(Next.Closed.class);
    }

    @Test
    void givesEachRecordOnceWhereverReadersBegin() throws InterruptedException {
        var random = new Random(11);
        var large = new Tail<String>(1_000, FeedPosition.of(0, 0, 0));
        var all = new ArrayList<FeedItem<String>>();
        var next = new long[3];
        for (var count = 0; count < 900; count++) {
            var partition = random.nextInt(3);
            var item = new FeedItem<>(partition, next[partition]++, partition + ":" + count);
            all.add(item);
            large.add(item);
        }
        for (var round = 0; round < 100; round++) {
            var from = FeedPosition.of(random.nextLong(next[0]), random.nextLong(next[1]), random.nextLong(next[2]));
            var expected = all.stream()
                    .filter(item -> !from.isPast(item.partition(), item.offset()))
                    .map(FeedItem::content)
                    .toList();

            assertThat(drain(large.reader(from).orElseThrow())).isEqualTo(expected);
        }
    }

    private void add(int partition, long offset) {
        tail.add(new FeedItem<>(partition, offset, partition + ":" + offset));
    }

    private List<String> read(FeedPosition from) throws InterruptedException {
        return drain(tail.reader(from).orElseThrow());
    }

    private static List<String> drain(Tail<String>.Reader reader) throws InterruptedException {
        var read = new ArrayList<String>();
        var next = reader.next(AT_ONCE);
        while (next instanceof Next.Items<String>) {
            read.addAll(texts(next));
            next = reader.next(AT_ONCE);
        }
        return read;
    }

    private static List<String> texts(Next<String> next) {
        assertThat(next).isInstanceOf(Next.Items.class);
        return next instanceof Next.Items<String> items
                ? items.items().stream().map(FeedItem::content).toList()
                : List.of();
    }

    private static Next<String> next(Tail<String>.Reader reader, Duration wait) {
        try {
            return reader.next(wait);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
