package dev.customerwatch.credit.order.stream;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.decisions.CreditMeter;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.InvoiceReading;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.credit.order.GroupRoom;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.order.OrderChecks;
import dev.customerwatch.credit.rate.RateSource;
import dev.customerwatch.messaging.UnreadableEvent;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.messaging.consume.Unprocessable;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SalesHandlersTest {

    private final InMemoryLedgers ledgers = new InMemoryLedgers();
    private final InMemoryInvoices invoices = new InMemoryInvoices();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Subscriptions subscriptions = subscriptions();
    private final Set<String> tried = new HashSet<>();

    @Test
    void actsOnEverySampleThatItSubscribesTo() {
        var placed = take("sales.order-placed.v1", "sample");
        var order = placed.data().get("orderId").asString();
        assertThat(kinds(placed)).containsExactly(EntryKind.OPENED, EntryKind.RESERVED);
        take("sales.order-placed.v1", "sample-2");
        assertThat(kinds(placed)).as("cash orders are none of ours").hasSize(2);

        var delivered = take("sales.order-delivered.v1", "sample");
        assertThat(books(delivered).entries().getLast().fact())
                .isInstanceOfSatisfying(
                        Fact.Invoiced.class,
                        invoiced -> assertThat(invoiced.orderId()).isEqualTo(order));
        take("sales.order-delivered.v1", "sample-2");
        var returned = take("sales.order-returned.v1", "sample");
        assertThat(books(returned).entries().getLast().cause().at())
                .isEqualTo(returned.event().time());
        assertThat(kinds(placed))
                .containsExactly(
                        EntryKind.OPENED,
                        EntryKind.RESERVED,
                        EntryKind.INVOICED,
                        EntryKind.INVOICED,
                        EntryKind.CREDITED);
        assertThat(books(placed).account().balances().exposure()).isEqualTo(cny("837.00"));

        var imported = take("sales.order-returned.v1", "sample-2");
        assertThat(kinds(imported)).as("history is settled").containsExactly(EntryKind.OPENED);

        var requested = take("sales.credit-decision-requested.v1", "sample");
        assertThat(kinds(requested)).containsExactly(EntryKind.OPENED, EntryKind.HELD);
        var overridden = take("sales.credit-decision-requested.v1", "sample-2");
        assertThat(books(overridden).entries().getLast().fact())
                .isEqualTo(new Fact.Reserved(
                        overridden.data().get("orderId").asString(),
                        cny("226.00"),
                        new Fact.Waiver("controller1", "Paid on time for three years")));
        var cancelled = take("sales.order-cancelled.v1", "sample");
        assertThat(books(cancelled).account().balances().reserved()).isEqualTo(cny("0.00"));
        var rejected = take("sales.order-rejected.v1", "sample");
        assertThat(kinds(rejected)).endsWith(EntryKind.CANCELLED);

        Contracts.assertAllConsumed(subscriptions, tried);
        assertThat(meters.counter(CreditMeter.DECISIONS.id(), "outcome", "reserved")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void everySampleAgainChangesNothing() {
        actsOnEverySampleThatItSubscribesTo();
        var placed = Contracts.sample("sales.order-placed.v1");
        var before = books(placed).entries();
        subscriptions.handle(placed.body(), placed.event());
        var delivered = Contracts.sample("sales.order-delivered.v1");
        subscriptions.handle(delivered.body(), delivered.event());
        var returned = Contracts.sample("sales.order-returned.v1");
        subscriptions.handle(returned.body(), returned.event());

        assertThat(books(placed).entries()).isEqualTo(before);
    }

    @Test
    void aCreditDeliveryWithoutAnAccountIsForAPersonToRepair() {
        var delivered = Contracts.sample("sales.order-delivered.v1");

        assertThatThrownBy(() -> subscriptions.handle(delivered.body(), delivered.event()))
                .isInstanceOfSatisfying(
                        Unprocessable.class,
                        poison -> assertThat(poison.reason()).isEqualTo("no-account"));
        assertThat(books(delivered).entries()).isEmpty();
    }

    @Test
    void anEventWithoutAMemberIsUnreadable() {
        var placed = Contracts.sample("sales.order-placed.v1");
        var body = "{\"orderId\":\"o1\",\"payment\":\"CREDIT\"}".getBytes(UTF_8);

        assertThatThrownBy(() -> subscriptions.handle(body, placed.event())).isInstanceOf(UnreadableEvent.class);
    }

    private Sample take(String type, String which) {
        var sample = Contracts.sample(type, which);
        if (ledgers.newest(sample.key()).seq() == 0) {
            books(sample)
                    .opened(
                            type.contains("requested") && which.equals("sample")
                                    ? new Limit.NotDecided()
                                    : upTo("1000.00"));
        }
        subscriptions.handle(sample.body(), sample.event());
        tried.add(type);
        return sample;
    }

    private CreditBooks books(Sample sample) {
        return new CreditBooks(sample.key(), ledgers, invoices);
    }

    private List<EntryKind> kinds(Sample sample) {
        return books(sample).entries().stream()
                .map(entry -> EntryKind.of(entry.fact()))
                .toList();
    }

    private Subscriptions subscriptions() {
        var bookkeeping = new Bookkeeping(ledgers);
        var conversion = new Conversion(ledgers, RateSource.NONE, SHANGHAI);
        var orders = new OrderBook(
                ledgers,
                bookkeeping,
                new OrderChecks(OrderChecks.Mode.BOTH, (account, now) -> Optional.empty()),
                GroupRoom.NONE,
                conversion);
        return new SalesHandlers(
                        orders,
                        new Settlement(ledgers, bookkeeping, new InvoiceReading(ledgers, invoices), orders, conversion),
                        () -> NOON,
                        SHANGHAI,
                        new DecisionLog(meters))
                .subscriptions();
    }
}
