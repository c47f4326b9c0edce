package dev.customerwatch.sales.history.stream;

import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.money.Money;
import dev.customerwatch.sales.history.History;
import dev.customerwatch.sales.history.PastReturn;
import dev.customerwatch.sales.order.Movement;
import dev.customerwatch.sales.order.Payment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Returns and histories of imports as the events that the other services read. */
public final class HistoryEvents {

    private HistoryEvents() {}

    /** Goods came back, as a fact of its import. */
    public static NewEvent returned(PastReturn goods) {
        var body = new OrderReturned(
                goods.customerId(),
                Payment.CASH,
                goods.returnId(),
                goods.goods().lines(),
                goods.goods().net(),
                goods.total());
        return new NewEvent("sales.order-returned.v1", goods.goods().at(), body)
                .ofImport(goods.from().importId());
    }

    /** A customer's history is complete, with the business time at which it became so. */
    public static NewEvent imported(History history, Instant at) {
        var body = new HistoryImported(
                history.importId(),
                history.customerId(),
                history.from(),
                history.until(),
                history.count(),
                history.total(),
                history.firstOrderAt());
        return new NewEvent("sales.history-imported.v1", at, body).ofImport(history.importId());
    }

    private record OrderReturned(
            String customerId, Payment payment, String returnId, List<Movement.Line> lines, Money net, Money total) {}

    private record HistoryImported(
            String importId,
            String customerId,
            Instant from,
            Instant until,
            int count,
            @Nullable Money total,
            @Nullable Instant firstOrderAt) {}
}
