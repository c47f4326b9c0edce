package dev.customerwatch.customer;

import dev.customerwatch.customer.card.StageRule;
import dev.customerwatch.customer.history.Part;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a company decides about its customers' cards.
 *
 * @param staleAfter a part of which nothing was said for so long is stale
 * @param mainSupplierFrom share of a customer's purchases from which on the relation may be STABLE, in percent
 * @param strategicAbove share above which it may be STRATEGIC
 * @param parts parts of persons that are off by default and are switched on
 * @param zone where a day begins
 */
@ConfigurationProperties("customer")
public record CustomerSettings(
        @DefaultValue("180d") Duration staleAfter,
        @DefaultValue("50") BigDecimal mainSupplierFrom,
        @DefaultValue("80") BigDecimal strategicAbove,
        @DefaultValue Set<Part> parts,
        @DefaultValue("Asia/Shanghai") ZoneId zone) {

    public CustomerSettings {
        parts = Set.copyOf(parts);
    }

    public StageRule stageRule() {
        return new StageRule(mainSupplierFrom, strategicAbove);
    }
}
