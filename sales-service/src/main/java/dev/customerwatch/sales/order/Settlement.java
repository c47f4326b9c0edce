package dev.customerwatch.sales.order;

import dev.customerwatch.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** The invoices of an order as credit told of them, and how far it is invoiced and paid by them. */
public record Settlement(List<Invoice> invoices) {

    static final Settlement NONE = new Settlement(List.of());

    public Settlement {
        invoices = List.copyOf(invoices);
    }

    Settlement learn(List<Invoice.Fact> facts, Currency currency) {
        var byId = new TreeMap<String, Invoice>();
        invoices.forEach(invoice -> byId.put(invoice.invoiceId(), invoice));
        for (var fact : facts) {
            var known = byId.computeIfAbsent(fact.invoiceId(), id -> Invoice.unknown(id, currency));
            byId.put(fact.invoiceId(), known.learn(fact));
        }
        return new Settlement(List.copyOf(byId.values()));
    }

    Progress invoiced(Money total) {
        var invoiced = sum(Invoice::invoiced, total.currency());
        if (!invoiced.isPositive()) {
            return Progress.NONE;
        }
        return invoiced.compareTo(total) < 0 ? Progress.PART : Progress.FULL;
    }

    /** FULL: all is invoiced and nothing is left to pay; PART: money has come in. */
    Progress paid(Money total) {
        if (invoiced(total) == Progress.FULL
                && sum(Invoice::open, total.currency()).isZero()) {
            return Progress.FULL;
        }
        return sum(Invoice::paid, total.currency()).isPositive() ? Progress.PART : Progress.NONE;
    }

    private Money sum(Function<Invoice, Money> amount, Currency currency) {
        return invoices.stream().map(amount).reduce(Money.zero(currency), Money::plus);
    }
}
