package dev.customerwatch.credit.receivable;

import dev.customerwatch.credit.receivable.Ageing.Bucket;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of what is outstanding is taken for lost 坏账准备, by age from the document.
 *
 * @param rates of each bucket, 0 to 1; 0 where none is named
 */
public record Provision(Map<Bucket, BigDecimal> rates) {

    public Provision {
        var known = new EnumMap<Bucket, BigDecimal>(Bucket.class);
        known.putAll(rates);
        rates = Collections.unmodifiableMap(known);
        rates.forEach((bucket, rate) -> {
            if (!bucket.isOf(Ageing.Base.DOCUMENT) || rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a provision is 0..1 of an age in years: " + bucket + " " + rate);
            }
        });
    }

    /** An ageing from the document date, and what of it is provided for. */
    public record Provided(Ageing ageing, Money provision) {
        Provided plus(Provided other) {
            return new Provided(ageing.plus(other.ageing), provision.plus(other.provision));
        }
    }

    /** What of a customer's debt is provided for; what the customer has to our debit counts as nothing. */
    public Provided on(Ageing ageing) {
        var zero = Money.zero(ageing.currency());
        var sum = zero;
        for (var bucket : ageing.buckets().entrySet()) {
            var rate = rates.getOrDefault(bucket.getKey(), BigDecimal.ZERO);
            sum = sum.plus(bucket.getValue().max(zero).times(rate, RoundingMode.HALF_UP));
        }
        return new Provided(ageing, sum);
    }
}
