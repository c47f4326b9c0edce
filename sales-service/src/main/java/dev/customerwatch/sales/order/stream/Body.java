package dev.customerwatch.sales.order.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.customerwatch.money.Money;
import dev.customerwatch.sales.order.CreditRequest.Release;
import dev.customerwatch.sales.order.Movement;
import dev.customerwatch.sales.order.OrderEvent;
import dev.customerwatch.sales.order.OrderLine;
import dev.customerwatch.sales.order.Payment;
import dev.customerwatch.sales.order.Placement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of {@code sales.events.v1}, member for member as platform/contracts has them. */
sealed interface Body {

    record OrderPlaced(String orderId, String customerId, Payment payment, List<Line> lines, Money net, Money total)
            implements Body {

        static OrderPlaced of(Placement order) {
            return new OrderPlaced(
                    order.orderId(),
                    order.customerId(),
                    order.payment(),
                    Line.all(order.lines()),
                    order.net(),
                    order.total());
        }
    }

    record CreditDecisionRequested(
            String orderId,
            String customerId,
            Money total,
            int attempt,
            @JsonProperty("override") @Nullable Let let) implements Body {

        static CreditDecisionRequested of(OrderEvent.CreditDecisionRequested event) {
            var order = event.placement();
            var release = event.release();
            return new CreditDecisionRequested(
                    order.orderId(),
                    order.customerId(),
                    order.total(),
                    event.attempt(),
                    release == null ? null : new Let(release.by(), release.reason()));
        }
    }

    record OrderHeld(String orderId, String customerId, Money total, String reason) implements Body {

        static OrderHeld of(Placement order, String reason) {
            return new OrderHeld(order.orderId(), order.customerId(), order.total(), reason);
        }
    }

    record OrderReleased(String orderId, String customerId, String by, String reason) implements Body {

        static OrderReleased of(Placement order, Release release) {
            return new OrderReleased(order.orderId(), order.customerId(), release.by(), release.reason());
        }
    }

    record OrderConfirmed(
            String orderId,
            String customerId,
            Payment payment,
            Instant placedAt,
            List<Line> lines,
            Money net,
            Money total)
            implements Body {

        static OrderConfirmed of(Placement order) {
            return new OrderConfirmed(
                    order.orderId(),
                    order.customerId(),
                    order.payment(),
                    order.placedAt(),
                    Line.all(order.lines()),
                    order.net(),
                    order.total());
        }
    }

    record OrderRejected(String orderId, String customerId, String reason) implements Body {

        static OrderRejected of(Placement order, String reason) {
            return new OrderRejected(order.orderId(), order.customerId(), reason);
        }
    }

    record OrderCancelled(String orderId, String customerId, Payment payment, String reason, Money net, Money total)
            implements Body {

        static OrderCancelled of(Placement order, String reason) {
            return new OrderCancelled(
                    order.orderId(), order.customerId(), order.payment(), reason, order.net(), order.total());
        }
    }

    record OrderDelivered(
            String orderId,
            String customerId,
            Payment payment,
            String deliveryId,
            List<Movement.Line> lines,
            Money net,
            Money total,
            boolean complete)
            implements Body {

        static OrderDelivered of(OrderEvent.OrderDelivered event) {
            var order = event.placement();
            var delivery = event.delivery();
            return new OrderDelivered(
                    order.orderId(),
                    order.customerId(),
                    order.payment(),
                    delivery.id(),
                    delivery.lines(),
                    delivery.net(),
                    delivery.total(),
                    event.complete());
        }
    }

    record OrderReturned(
            String orderId,
            String customerId,
            Payment payment,
            String returnId,
            List<Movement.Line> lines,
            Money net,
            Money total)
            implements Body {

        static OrderReturned of(Placement order, Movement goods) {
            return new OrderReturned(
                    order.orderId(),
                    order.customerId(),
                    order.payment(),
                    goods.id(),
                    goods.lines(),
                    goods.net(),
                    goods.total());
        }
    }

    record OrderClosed(String orderId, String customerId) implements Body {

        static OrderClosed of(Placement order) {
            return new OrderClosed(order.orderId(), order.customerId());
        }
    }

    /** One line of an order. */
    record Line(
            int line,
            @Nullable String product,
            int quantity,
            @Nullable Money unitPrice,
            String taxRate,
            Money net,
            Money tax) {

        static List<Line> all(List<OrderLine> lines) {
            return lines.stream()
                    .map(line -> new Line(
                            line.line(),
                            line.product(),
                            line.quantity(),
                            line.unitPrice(),
                            line.taxRate().toString(),
                            line.net(),
                            line.tax()))
                    .toList();
        }
    }

    /** Who lets a held order pass. */
    record Let(String by, String reason) {}
}
