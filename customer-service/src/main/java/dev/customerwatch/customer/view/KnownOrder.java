package dev.customerwatch.customer.view;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as sales-service told of it.
 *
 * @param net ordered, without VAT; null while only later events were heard
 * @param returned net of what came back, null where nothing did
 * @param currentTo when the newest event of it was recorded
 */
public record KnownOrder(
        String orderId,
        Status status,
        Instant placedAt,
        @Nullable Money net,
        @Nullable Money total,
        List<Line> lines,
        @Nullable Money returned,
        Instant currentTo) {

    public KnownOrder {
        lines = List.copyOf(lines);
    }

    /** How far it has come. */
    public enum Status {
        PLACED,
        ON_HOLD,
        CONFIRMED,
        DELIVERED,
        CLOSED,
        CANCELLED,
        REJECTED
    }

    /**
     * Of a line.
     *
     * @param product left out where an import names none
     * @param unitPrice of one piece, without VAT; like {@code taxRate} null where an event of long ago did not tell
     */
    public record Line(
            @Nullable String product,
            int quantity,
            Money net,
            @Nullable Money unitPrice,
            @Nullable String taxRate) {

        /** A line of which no price was told. */
        public Line(@Nullable String product, int quantity, Money net) {
            this(product, quantity, net, null, null);
        }
    }

    /** The members of all events of orders that we use. */
    public record Body(
            @Nullable Instant placedAt,
            @Nullable Money net,
            @Nullable Money total,
            @Nullable List<Line> lines,
            @Nullable Boolean complete) {}

    /** Reads the order from what was told, at least one event. */
    public static KnownOrder of(String orderId, List<Told<Body>> told) {
        var inOrder =
                told.stream().sorted(Comparator.comparingLong(Told::sequence)).toList();
        var order = new KnownOrder(
                orderId, Status.PLACED, inOrder.getFirst().at(), null, null, List.of(), null, Instant.MIN);
        for (var one : inOrder) {
            order = order.after(one);
        }
        return order;
    }

    /** Whether it counts as bought: it was confirmed, and not called off. */
    public boolean counts() {
        return switch (status) {
            case CONFIRMED, DELIVERED, CLOSED -> net != null;
            case PLACED, ON_HOLD, CANCELLED, REJECTED -> false;
        };
    }

    /** Whether it is no order, but goods that came back of no order that is named. */
    public boolean returnsOnly() {
        return net == null && returned != null;
    }

    private KnownOrder after(Told<Body> told) {
        var heard = new KnownOrder(
                orderId, status, placedAt, net, total, lines, returned, later(currentTo, told.recordedAt()));
        return switch (told.event()) {
            case "order-placed" -> heard.described(told, status);
            case "order-confirmed" -> heard.described(told, Status.CONFIRMED);
            case "order-held" -> heard.at(Status.ON_HOLD);
            case "order-delivered" -> Boolean.TRUE.equals(told.body().complete()) ? heard.at(Status.DELIVERED) : heard;
            case "order-returned" -> heard.returning(told.body().net());
            case "order-closed" -> heard.at(Status.CLOSED);
            case "order-cancelled" -> heard.at(Status.CANCELLED);
            case "order-rejected" -> heard.at(Status.REJECTED);
            default -> heard;
        };
    }

    private KnownOrder described(Told<Body> told, Status to) {
        var body = told.body();
        var placed = body.placedAt() == null ? told.at() : body.placedAt();
        var described = body.lines() == null ? lines : body.lines();
        return new KnownOrder(orderId, to, placed, body.net(), body.total(), described, returned, currentTo);
    }

    private KnownOrder returning(@Nullable Money back) {
        var all = returned == null || back == null ? back : returned.plus(back);
        return new KnownOrder(orderId, status, placedAt, net, total, lines, all, currentTo);
    }

    private KnownOrder at(Status to) {
        return new KnownOrder(orderId, to, placedAt, net, total, lines, returned, currentTo);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
