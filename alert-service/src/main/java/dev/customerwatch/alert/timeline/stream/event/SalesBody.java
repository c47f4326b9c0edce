package dev.customerwatch.alert.timeline.stream.event;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.UnreadableEvent;
import dev.customerwatch.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of an order's events and of returns, whichever of it an event has. */
record SalesBody(
        @Nullable String orderId,
        @Nullable String payment,
        @Nullable List<Line> lines,
        @Nullable Money net) {

    private static final String CASH = "CASH";

    record Line(long quantity) {}

    /** How many facts an import brought. */
    record History(@Nullable Long count) {}

    static SalesBody read(byte[] bytes) {
        return EventJson.read(bytes, SalesBody.class);
    }

    boolean isCash() {
        return CASH.equals(payment);
    }

    String id() {
        return required("orderId", orderId);
    }

    long pieces() {
        return required("lines", lines).stream().mapToLong(Line::quantity).sum();
    }

    Money value() {
        return required("net", net);
    }

    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEvent("the body has no " + name);
        }
        return value;
    }
}
