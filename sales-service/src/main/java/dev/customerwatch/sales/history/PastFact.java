package dev.customerwatch.sales.history;

import dev.customerwatch.sales.order.Placement;
import dev.customerwatch.sales.order.Provenance;

/** What one row of an import says. */
public sealed interface PastFact {

    String customerId();

    Provenance from();

    /** An order that was paid and delivered. */
    record Ordered(Placement placement, Provenance from) implements PastFact {

        @Override
        public String customerId() {
            return placement.customerId();
        }
    }

    /** Goods that came back. */
    record Returned(PastReturn goods) implements PastFact {

        @Override
        public String customerId() {
            return goods.customerId();
        }

        @Override
        public Provenance from() {
            return goods.from();
        }
    }
}
