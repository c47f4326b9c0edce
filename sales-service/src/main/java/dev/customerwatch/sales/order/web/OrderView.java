package dev.customerwatch.sales.order.web;

import dev.customerwatch.money.Money;
import dev.customerwatch.sales.order.Movement;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.OrderLine;
import dev.customerwatch.sales.order.OrderStatus;
import dev.customerwatch.sales.order.Payment;
import dev.customerwatch.sales.order.Progress;
import dev.customerwatch.sales.order.mongo.StoredOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as it is shown. */
record OrderView(
        @Schema(example = "019b8be1-f500-759a-aad0-8264d5795d39")
        String orderId,

        @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf")
        String customerId,

        OrderStatus status,
        Payment payment,
        List<Line> lines,

        @Schema(description = "Sum of the lines without VAT")
        Money net,

        @Schema(description = "What is to be paid, VAT included")
        Money total,

        Instant placedAt,

        @Schema(description = "Only while the order is on hold") @Nullable
        Hold hold,

        @Schema(description = "Why it was rejected or cancelled") @Nullable
        String reason,

        Progress delivered,
        Progress invoiced,
        Progress paid,
        List<Delivery> deliveries,
        List<Return> returns,

        @Schema(description = "True when credit has not answered for an hour; otherwise left out") @Nullable
        Boolean unanswered,

        @Schema(description = "Counts the changes; the ETag", example = "2")
        long version) {

    static OrderView of(StoredOrder stored) {
        var order = stored.order();
        var placement = order.placement();
        var reason = order.reason();
        var hold = order.status() == OrderStatus.ON_HOLD && reason != null ? new Hold(reason) : null;
        return new OrderView(
                placement.orderId(),
                placement.customerId(),
                order.status(),
                placement.payment(),
                placement.lines().stream().map(Line::of).toList(),
                placement.net(),
                placement.total(),
                placement.placedAt(),
                hold,
                hold == null ? reason : null,
                order.delivered(),
                order.invoiced(),
                order.paid(),
                order.movements().deliveries().stream().map(Delivery::of).toList(),
                order.movements().returns().stream().map(Return::of).toList(),
                unanswered(order),
                stored.version());
    }

    /** Why credit held it. */
    record Hold(@Schema(example = "OVER_LIMIT") String reason) {}

    /** One line of the order. */
    record Line(
            int line,

            @Schema(description = "Left out where an import names none", example = "P-100") @Nullable
            String product,

            int quantity,

            @Schema(description = "Left out where an import knows only the line's amount") @Nullable
            Money unitPrice,

            @Schema(example = "0.13") String taxRate,
            Money net,
            Money tax) {

        static Line of(OrderLine line) {
            return new Line(
                    line.line(),
                    line.product(),
                    line.quantity(),
                    line.unitPrice(),
                    line.taxRate().toString(),
                    line.net(),
                    line.tax());
        }
    }

    /** What of a line moved. */
    record Moved(int line, int quantity, Money net, Money tax) {

        static List<Moved> of(Movement movement) {
            return movement.lines().stream()
                    .map(line -> new Moved(line.line(), line.quantity(), line.net(), line.tax()))
                    .toList();
        }
    }

    /** One delivery. */
    record Delivery(String deliveryId, Instant at, List<Moved> lines, Money net, Money total) {

        static Delivery of(Movement goods) {
            return new Delivery(goods.id(), goods.at(), Moved.of(goods), goods.net(), goods.total());
        }
    }

    /** One return. */
    record Return(String returnId, Instant at, List<Moved> lines, Money net, Money total) {

        static Return of(Movement goods) {
            return new Return(goods.id(), goods.at(), Moved.of(goods), goods.net(), goods.total());
        }
    }

    private static @Nullable Boolean unanswered(Order order) {
        return order.credit().isUnanswered() ? true : null;
    }
}
