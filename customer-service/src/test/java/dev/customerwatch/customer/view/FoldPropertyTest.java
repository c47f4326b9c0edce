package dev.customerwatch.customer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.view.KnownOrder.Body;
import dev.customerwatch.customer.view.KnownOrder.Line;
import dev.customerwatch.customer.view.KnownOrder.Status;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thing comes out the same in whatever order the events about it are read. */
class FoldPropertyTest {

    private static final Instant AT = Instant.parse("2026-01-05T02:00:00Z");
    private static final List<String> EVENTS = List.of(
            "order-placed",
            "order-confirmed",
            "order-held",
            "order-released",
            "order-delivered",
            "order-returned",
            "order-closed",
            "order-cancelled",
            "order-rejected",
            "order-of-tomorrow");

    @Test
    void anOrderIsTheSameInWhateverOrderItsEventsAreRead() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var told = new ArrayList<Told<Body>>();
            for (var sequence = 1; sequence <= 1 + random.nextInt(8); sequence++) {
                told.add(told(EVENTS.get(random.nextInt(EVENTS.size())), sequence, random.nextInt(100)));
            }
            var inOrder = KnownOrder.of("o", told);
            Collections.shuffle(told, random);

            assertThat(KnownOrder.of("o", told)).as("seed %d", seed).isEqualTo(inOrder);
            assertThat(inOrder.currentTo()).isEqualTo(AT.plusSeconds(told.size()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "order-placed, PLACED, false",
        "order-placed order-confirmed, CONFIRMED, true",
        "order-placed order-held, ON_HOLD, false",
        "order-placed order-held order-released order-confirmed, CONFIRMED, true",
        "order-placed order-confirmed order-delivered order-closed, CLOSED, true",
        "order-placed order-confirmed order-cancelled, CANCELLED, false",
        "order-placed order-rejected, REJECTED, false",
        "order-confirmed, CONFIRMED, true"
    })
    void anOrderCountsWhileItIsConfirmed(String events, Status status, boolean counts) {
        var told = new ArrayList<Told<Body>>();
        for (var event : events.split(" ", -1)) {
            told.add(told(event, told.size() + 1, 10));
        }
        var order = KnownOrder.of("o", told);

        assertThat(order.status()).isEqualTo(status);
        assertThat(order.counts()).isEqualTo(counts);
    }

    @Test
    void productsAreCountedOverOrdersThatCount() {
        var first = KnownOrder.of("a", List.of(told("order-confirmed", 1, 10)));
        var second = KnownOrder.of("b", List.of(told("order-confirmed", 1, 5)));
        var cancelled = KnownOrder.of("c", List.of(told("order-confirmed", 1, 7), told("order-cancelled", 2, 7)));

        assertThat(Bought.of(List.of(first, cancelled, second)))
                .containsExactly(new Bought("P-1", 15, cny(15), 2, AT.plusSeconds(1)));
    }

    @Test
    void anInvoiceIsLateFromTheDayAfterItIsDueUntilItIsPaid() {
        var due = LocalDate.of(2026, 2, 5);
        var issued = invoice("invoice-issued", 1, cny(100), due);
        var paid = invoice("payment-received", 3, cny(0), null);
        var moved = invoice("invoice-due-changed", 2, null, due.plusDays(3));

        assertThat(KnownInvoice.of("i", List.of(issued)).isLate(due)).isFalse();
        assertThat(KnownInvoice.of("i", List.of(issued)).isLate(due.plusDays(1)))
                .isTrue();
        assertThat(KnownInvoice.of("i", List.of(moved, issued)).isLate(due.plusDays(3)))
                .isFalse();
        assertThat(KnownInvoice.of("i", List.of(paid, moved, issued)).isLate(due.plusDays(9)))
                .isFalse();
        assertThat(KnownInvoice.of("i", List.of(invoice("invoice-settled", 4, null, null), issued))
                        .isLate(due.plusDays(9)))
                .isFalse();
    }

    private static Told<KnownInvoice.Body> invoice(
            String event, long sequence, @Nullable Money open, @Nullable LocalDate dueOn) {
        return new Told<>(event, sequence, AT, AT, new KnownInvoice.Body(open, dueOn));
    }

    private static Told<Body> told(String event, long sequence, int quantity) {
        var at = AT.plusSeconds(sequence);
        var lines = List.of(new Line("P-1", quantity, cny(quantity)));
        return new Told<>(event, sequence, at, at, new Body(null, cny(quantity), null, lines, true));
    }

    private static Money cny(int amount) {
        return Money.of(amount + ".00", "CNY");
    }
}
