package dev.customerwatch.sales.history;

import dev.customerwatch.money.Money;
import dev.customerwatch.sales.order.Movement;
import dev.customerwatch.sales.order.Provenance;

/** Goods that came back in the past; other systems seldom say of which order, so it names none. */
public record PastReturn(String customerId, Movement goods, Provenance from) {

    public PastReturn {
        if (!goods.net().isPositive()) {
            throw new IllegalArgumentException("the amount of a return must be positive: " + goods.net());
        }
    }

    public String returnId() {
        return goods.id();
    }

    public Money total() {
        return goods.total();
    }
}
