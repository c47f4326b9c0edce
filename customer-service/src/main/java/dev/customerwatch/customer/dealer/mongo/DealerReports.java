package dev.customerwatch.customer.dealer.mongo;

import dev.customerwatch.customer.dealer.DealerReport;
import dev.customerwatch.customer.matter.mongo.KeptMatter;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.mongo.Matters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reports of all dealers. */
@Component
public final class DealerReports {

    private final Matters<DealerReport> matters;

    DealerReports(MatterStores stores) {
        this.matters = stores.open(DealerReport.class, "dealerReports", List.of("rep"));
    }

    public Matters<DealerReport> matters() {
        return matters;
    }

    /** At most so many of a dealer, those that were filed last first. */
    public List<DealerReport> newest(String customerId, int most) {
        return matters.list(Map.of("customerId", customerId), null, most).stream()
                .map(KeptMatter::matter)
                .toList();
    }
}
