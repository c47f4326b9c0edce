package dev.customerwatch.customer.dealer.stream;

import dev.customerwatch.customer.dealer.DealerReport;
import dev.customerwatch.messaging.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells others of dealers' reports. */
public final class DealerEvents {

    private DealerEvents() {}

    /** Body of {@code customer.dealer-stock-reported.v1}, as its schema in platform/contracts says. */
    record DealerStockReported(
            String reportId, String customerId, LocalDate day, DealerReport.Way way, List<StockLine> products) {}

    record StockLine(String product, long stock, @Nullable Long sold) {}

    public static List<NewEvent> of(DealerReport report, Instant at) {
        var products = report.lines().stream()
                .map(line -> new StockLine(line.product(), line.stock(), line.sold()))
                .toList();
        var body =
                new DealerStockReported(report.reportId(), report.customerId(), report.day(), report.way(), products);
        return List.of(new NewEvent("customer.dealer-stock-reported.v1", at, body));
    }
}
