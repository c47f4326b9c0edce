package dev.customerwatch.sales.order.stream;

import static dev.customerwatch.sales.order.SomeOrders.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.sales.history.History;
import dev.customerwatch.sales.history.PastReturn;
import dev.customerwatch.sales.history.stream.HistoryEvents;
import dev.customerwatch.sales.order.CreditRequest.Release;
import dev.customerwatch.sales.order.Invoice;
import dev.customerwatch.sales.order.Movement;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.OrderEvent;
import dev.customerwatch.sales.order.OrderLine;
import dev.customerwatch.sales.order.Outcome;
import dev.customerwatch.sales.order.Payment;
import dev.customerwatch.sales.order.Placement;
import dev.customerwatch.sales.order.Price;
import dev.customerwatch.sales.order.Provenance;
import dev.customerwatch.sales.order.TaxRate;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Orders that go the way of the samples publish exactly the samples. */
class PublishedContractTest {

    private static final TreeSet<String> COMPARED = new TreeSet<>();
    private static final TreeSet<String> TYPES = new TreeSet<>();
    private static final OrderLine[] TWO_LINES = {line(1, "P-100", 10, "50.00"), line(2, "P-200", 3, "113.57")};

    @Test
    void aCreditOrderFromPlacingToClosing() {
        var delivery = Contracts.sample("sales.order-delivered.v1");
        var returned = Contracts.sample("sales.order-returned.v1");
        var paid = new Invoice.Fact.Issued("invoice", cny("950.00"), true, 9);

        follow(
                Contracts.sample("sales.order-placed.v1"),
                TWO_LINES,
                order -> order.reserved(null),
                order -> order.deliver(id(delivery, "deliveryId"), time(delivery), Map.of()),
                order -> order.takeBack(id(returned, "returnId"), time(returned), Map.of(1, 2)),
                order -> order.learn(List.of(paid)));
    }

    @Test
    void aCashOrderDeliveredInPart() {
        var delivery = Contracts.sample("sales.order-delivered.v1", "sample-2");

        follow(
                Contracts.sample("sales.order-placed.v1", "sample-2"),
                new OrderLine[] {line(1, "P-100", 4, "50.00")},
                order -> order.deliver(id(delivery, "deliveryId"), time(delivery), Map.of(1, 2)));
    }

    @Test
    void anOrderReleasedAndCancelled() {
        var controller = new Release("controller1", "Paid on time for three years");

        follow(
                Contracts.sample("sales.order-cancelled.v1"),
                new OrderLine[] {line(1, "P-100", 4, "50.00")},
                order -> order.held("OVER_LIMIT"),
                order -> order.release(controller, Instant.EPOCH),
                order -> order.reserved(null),
                order -> order.cancel("Ordered twice"));
    }

    @Test
    void anOrderAskedAboutAgainAndRejected() {
        follow(
                Contracts.sample("sales.order-rejected.v1", "sample-2"),
                new OrderLine[] {line(1, "P-100", 2, "50.00")},
                order -> order.creditUnanswered(Instant.EPOCH.plusSeconds(30)),
                order -> order.held("LIMIT_NOT_DECIDED"),
                order -> order.reject("No limit will be decided this month"));
    }

    @Test
    void anOrderThatCreditRefuses() {
        follow(Contracts.sample("sales.order-rejected.v1"), TWO_LINES, order -> order.creditRefused("NO_OPEN_ACCOUNT"));
    }

    @Test
    void anOrderOfAnImport() {
        var sample = Contracts.sample("sales.order-confirmed.v1", "sample-3");
        var line = new OrderLine(1, null, 12, new Price.Whole(cny("885.00"), cny("115.05")), TaxRate.of("0.13"));
        var placement = new Placement(
                id(sample, "orderId"),
                sample.key(),
                Payment.CASH,
                List.of(line),
                time(sample),
                "admin1",
                imported(sample));

        Order.imported(placement).events().forEach(PublishedContractTest::compare);

        assertThat(COMPARED).contains(sample.name());
    }

    @Test
    void aReturnOfAnImport() {
        var sample = Contracts.sample("sales.order-returned.v1", "sample-2");
        var moved = new Movement.Line(1, 2, cny("147.50"), cny("19.18"));
        var goods = new Movement(id(sample, "returnId"), time(sample), List.of(moved));

        compare(sample, HistoryEvents.returned(new PastReturn(sample.key(), goods, imported(sample))));
    }

    @Test
    void aHistoryOfAnImport() {
        var sample = Contracts.sample("sales.history-imported.v1");
        var ordered = new History.Fact.Ordered(Instant.parse("2025-03-03T02:30:00.000Z"), cny("1000.05"));
        var returned = new History.Fact.Returned(Instant.parse("2025-04-01T06:00:00.000Z"), cny("166.68"));
        var history = History.of(id(sample, "importId"), sample.key(), returned).and(ordered);

        compare(sample, HistoryEvents.imported(history, time(sample)));
    }

    @AfterAll
    static void everySampleWasMade() {
        var samples = new TreeSet<String>();
        Contracts.samplesOf("sales").forEach(sample -> samples.add(sample.name()));
        assertThat(COMPARED).isEqualTo(samples);
        Contracts.assertAllProduced("sales", TYPES);
    }

    @SafeVarargs
    private static void follow(Sample any, OrderLine[] lines, Function<Order, Outcome>... steps) {
        var orderId = id(any, "orderId");
        var placed = Contracts.samplesOf("sales").stream()
                .filter(sample -> sample.type().equals("sales.order-placed.v1"))
                .filter(sample -> id(sample, "orderId").equals(orderId))
                .findFirst();
        var payment =
                placed.map(sample -> Payment.valueOf(id(sample, "payment"))).orElse(Payment.CREDIT);
        var at = placed.map(PublishedContractTest::time).orElse(Instant.EPOCH);
        var placement = new Placement(orderId, any.key(), payment, List.of(lines), at, "rep1");
        var accepted = Order.place(placement, Instant.EPOCH);
        accepted.events().forEach(PublishedContractTest::compare);
        var order = accepted.order();
        for (var step : steps) {
            var outcome = step.apply(order);
            if (outcome instanceof Outcome.Accepted next) {
                next.events().forEach(PublishedContractTest::compare);
            }
            order = outcome.after().orElseThrow();
        }
    }

    /** Compares the event with the sample of its order, if there is one. */
    private static void compare(OrderEvent event) {
        var published = OrderEvents.of(event, Instant.EPOCH);
        Contracts.samplesOf("sales").stream()
                .filter(sample -> sample.type().equals(published.type()))
                .filter(sample -> id(sample, "orderId").equals(event.placement().orderId()))
                .forEach(sample -> {
                    Contracts.assertProduces(sample, published.body());
                    COMPARED.add(sample.name());
                    TYPES.add(sample.type());
                });
    }

    private static void compare(Sample sample, NewEvent published) {
        Contracts.assertProduces(sample, published.body());
        assertThat(published.type()).isEqualTo(sample.type());
        assertThat(published.time()).isEqualTo(time(sample));
        assertThat(published.importId()).isEqualTo(sample.headers().get("ce_importid"));
        COMPARED.add(sample.name());
        TYPES.add(sample.type());
    }

    private static Provenance imported(Sample sample) {
        return new Provenance("erp", "2025-0017", sample.headers().getOrDefault("ce_importid", ""));
    }

    private static OrderLine line(int number, String product, int quantity, String price) {
        return new OrderLine(number, product, quantity, cny(price), TaxRate.of("0.13"));
    }

    private static String id(Sample sample, String member) {
        return sample.data().path(member).asString("");
    }

    private static Instant time(Sample sample) {
        return Instant.parse(sample.headers().getOrDefault("ce_time", ""));
    }
}
