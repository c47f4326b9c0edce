package dev.customerwatch.credit;

import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.customer.Grade;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.limit.LimitAuthority;
import dev.customerwatch.credit.order.OrderChecks;
import dev.customerwatch.credit.overlimit.Authority;
import dev.customerwatch.credit.proposal.Input;
import dev.customerwatch.credit.proposal.Scoring;
import dev.customerwatch.credit.receivable.Ageing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of credit-service.
 *
 * @param zone the company's time zone: invoices bear local dates
 * @param holidays days off beside Saturdays and Sundays
 * @param workdays Saturdays and Sundays that are worked
 * @param importedAccounts currency of the accounts that imports open
 * @param check what a credit order must pass
 * @param checks what a credit order must pass by the customer's grade, where that is something else
 * @param overdueDays overdue by more days than this, credit orders are held
 * @param dustFloor what is overdue up to this, in the account's currency, holds nothing
 * @param costOfMoney what late money costs us in a year
 * @param overLimitPatience after which an over-limit request expires
 * @param contingentBills kinds of bills that count as exposure while they are passed on and not due
 * @param reviewEvery from the opening of an account to the first review of its limit
 * @param oldestInput what describes an older day is not used to propose a limit
 * @param lateInterest what contracts charge for a day of delay
 * @param provision how much of each age, from the document date, is taken for lost
 * @param statementPatience after which a statement that the customer has not answered becomes a task
 * @param ceilings by currency, what all customers together may have in limits or owe
 * @param limitAuthorities who may decide on limits up to what
 * @param limitRequestPatience after which a limit request expires
 * @param limitation for how long a claim can be enforced
 * @param limitationWarning how many days before its end a claim is shown
 * @param scoreWeights of the comprehensive method, in percent
 * @param scoreGrades of the comprehensive method: from a score on, what of the standard limit is given, the best first
 * @param authorities who may let orders pass how far
 */
@ConfigurationProperties("credit")
record CreditProperties(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue List<LocalDate> holidays,
        @DefaultValue List<LocalDate> workdays,
        @DefaultValue("CNY") Currency importedAccounts,
        @DefaultValue("BOTH") OrderChecks.Mode check,
        @DefaultValue Map<Grade, OrderChecks.Mode> checks,
        @DefaultValue("15") int overdueDays,
        @DefaultValue("100.00") BigDecimal dustFloor,
        @DefaultValue("0.06") BigDecimal costOfMoney,
        @DefaultValue("7d") Duration overLimitPatience,
        @DefaultValue("COMMERCIAL") Set<BillPaper.Kind> contingentBills,
        @DefaultValue("P12M") Period reviewEvery,
        @DefaultValue("P18M") Period oldestInput,
        @DefaultValue("0.0005") BigDecimal lateInterest,
        @DefaultValue Map<Ageing.Bucket, BigDecimal> provision,
        @DefaultValue("10d") Duration statementPatience,
        @DefaultValue Map<String, BigDecimal> ceilings,
        @DefaultValue List<LimitAuthority> limitAuthorities,
        @DefaultValue("14d") Duration limitRequestPatience,
        @DefaultValue("P3Y") Period limitation,
        @DefaultValue("90") int limitationWarning,
        @DefaultValue Map<Input.Name, BigDecimal> scoreWeights,
        @DefaultValue List<Scoring.Grade> scoreGrades,
        @DefaultValue List<Authority> authorities) {

    CreditProperties {
        checks = Map.copyOf(checks);
        provision = provision.isEmpty() ? PROVISION : Map.copyOf(provision);
        ceilings = Map.copyOf(ceilings);
        limitAuthorities = limitAuthorities.isEmpty() ? LIMITS : List.copyOf(limitAuthorities);
        authorities = authorities.isEmpty() ? USUAL : List.copyOf(authorities);
    }

    /** What a customer's orders must pass; who is asked for grades only where they make a difference. */
    Function<String, OrderChecks.Mode> modes(KnownCustomers customers) {
        return checks.isEmpty()
                ? customerId -> check
                : customerId -> checks.getOrDefault(
                        Grade.of(customers
                                .find(customerId)
                                .map(KnownCustomer::grade)
                                .orElse(null)),
                        check);
    }

    private static final Map<Ageing.Bucket, BigDecimal> PROVISION = Map.of(
            Ageing.Bucket.YEARS_UP_TO_1, new BigDecimal("0.05"),
            Ageing.Bucket.YEARS_1_2, new BigDecimal("0.10"),
            Ageing.Bucket.YEARS_2_3, new BigDecimal("0.30"),
            Ageing.Bucket.YEARS_OVER_3, BigDecimal.ONE);

    /** How the comprehensive method counts; what is not set is as usual. */
    Scoring scoring() {
        var usual = Scoring.usual();
        return new Scoring(
                scoreWeights.isEmpty() ? usual.weights() : scoreWeights,
                scoreGrades.isEmpty() ? usual.grades() : scoreGrades);
    }

    private static final List<LimitAuthority> LIMITS = List.of(
            new LimitAuthority("CREDIT_CONTROLLER", new BigDecimal("1000000.00")),
            new LimitAuthority("GENERAL_MANAGER", null),
            new LimitAuthority("INTEGRATION", null));

    private static final List<Authority> USUAL = List.of(
            new Authority("SALES_MANAGER", new BigDecimal("50000.00"), 30),
            new Authority("GENERAL_MANAGER", null, 365));
}
