package dev.customerwatch.customer;

import dev.customerwatch.customer.card.StageRule;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.privacy.Retention;
import dev.customerwatch.customer.privacy.WorkingDays;
import dev.customerwatch.customer.staff.CustodianRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
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
 * @param answerWithin working days within which requests of persons are answered
 * @param holidays days from Monday to Friday that are not worked
 * @param makeUpDays Saturdays and Sundays that are worked
 * @param zone where a day begins
 * @param custodianAfter how long permanent staff have served who keep files
 * @param accountsYears for how long after the last order accounting documents need a person's data
 * @param retention for how long data are kept that no end of a relation limits
 */
@ConfigurationProperties("customer")
public record CustomerSettings(
        @DefaultValue("180d") Duration staleAfter,
        @DefaultValue("50") BigDecimal mainSupplierFrom,
        @DefaultValue("80") BigDecimal strategicAbove,
        @DefaultValue Set<Part> parts,
        @DefaultValue("15") int answerWithin,
        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue Set<LocalDate> makeUpDays,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("12m") Period custodianAfter,
        @DefaultValue("10") int accountsYears,
        @DefaultValue Retained retention) {

    public CustomerSettings {
        parts = Set.copyOf(parts);
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /**
     * For how long personal data are kept beside what each part says.
     *
     * @param prospects after the last activity with somebody who has not become a customer
     * @param leftContacts after a contact left the customer
     * @param notice so long before data of a prospect go, the account owner is asked
     */
    public record Retained(
            @DefaultValue("24m") Period prospects,
            @DefaultValue("12m") Period leftContacts,
            @DefaultValue("30d") Period notice) {}

    public Retention retentionRule() {
        return new Retention(retention.prospects(), retention.leftContacts(), zone);
    }

    public WorkingDays workingDays() {
        return new WorkingDays(holidays, makeUpDays);
    }

    public CustodianRule custodianRule() {
        return new CustodianRule(custodianAfter, zone);
    }

    public StageRule stageRule() {
        return new StageRule(mainSupplierFrom, strategicAbove);
    }
}
