package dev.customerwatch.credit.proposal;

import dev.customerwatch.credit.proposal.Input.Name;
import dev.customerwatch.credit.proposal.Result.Applied;
import dev.customerwatch.credit.proposal.Result.Changed;
import dev.customerwatch.credit.proposal.Result.NotApplicable;
import dev.customerwatch.credit.proposal.Result.Reason;
import dev.customerwatch.credit.proposal.Result.Step;
import dev.customerwatch.credit.proposal.Result.Working;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the five methods on what is known of a customer; what is not known is never guessed. */
public final class Measuring {

    private static final int RATIO_DIGITS = 4;
    private static final BigDecimal STEP = new BigDecimal("0.5");

    private final Currency currency;
    private final Map<Name, Input> inputs = new EnumMap<>(Name.class);
    private final LocalDate oldest;
    private final Scoring scoring;
    private final @Nullable Money inForce;

    /**
     * The figures to count with.
     *
     * @param oldest what describes an earlier day is not used
     * @param inForce the limit in force, null where there is none to raise from
     */
    public Measuring(
            Currency currency, List<Input> inputs, LocalDate oldest, Scoring scoring, @Nullable Money inForce) {
        this.currency = currency;
        this.oldest = oldest;
        this.scoring = scoring;
        this.inForce = inForce;
        inputs.forEach(input -> this.inputs.put(input.name(), input));
    }

    /** What each method comes to, in their order. */
    public List<Result> results() {
        return Arrays.stream(Method.values()).map(this::result).toList();
    }

    /** The smallest of those that apply; of equal ones the first. */
    public static Optional<Applied> smallest(List<Result> results) {
        return results.stream()
                .filter(Applied.class::isInstance)
                .map(Applied.class::cast)
                .min(Comparator.comparing(applied -> applied.limit().amount()));
    }

    private Result result(Method method) {
        return missing(method).<Result>map(found -> found).orElseGet(() -> applied(method));
    }

    private Optional<NotApplicable> missing(Method method) {
        return method.takes().stream()
                .flatMap(name -> wrong(method, name).map(reason -> new NotApplicable(method, reason, name)).stream())
                .findFirst();
    }

    private Optional<Reason> wrong(Method method, Name name) {
        var input = inputs.get(name);
        if (input == null) {
            return Optional.of(Reason.MISSING);
        }
        if (input.asOf().isBefore(oldest)) {
            return Optional.of(Reason.STALE);
        }
        return method.divisors().contains(name) && input.value().signum() == 0
                ? Optional.of(Reason.ZERO)
                : Optional.empty();
    }

    private Applied applied(Method method) {
        return switch (method) {
            case SALES_BASED ->
                amount(
                        method,
                        of(Name.EXPECTED_MONTHLY_SALES)
                                .multiply(of(Name.COST_OF_SALES_RATIO))
                                .multiply(of(Name.SUPPLY_SHARE))
                                .multiply(of(Name.TERM_MONTHS)));
            case WORKING_CAPITAL -> shared(method, "WORKING_CAPITAL", Name.CURRENT_ASSETS, Name.CURRENT_LIABILITIES);
            case CURRENT_RATIO -> ratio(method);
            case NET_ASSETS -> shared(method, "NET_ASSETS", Name.TOTAL_ASSETS, Name.TOTAL_LIABILITIES);
            case COMPREHENSIVE -> comprehensive(method);
        };
    }

    private Applied shared(Method method, String what, Name plus, Name minus) {
        var difference = of(plus).subtract(of(minus));
        return amount(method, divided(difference, of(Name.SUPPLIERS)), new Step(what, difference));
    }

    /** The ratio is for the reader: counted with its digits, the limit would lose a cent. */
    private Applied ratio(Method method) {
        var own = of(Name.CURRENT_ASSETS).divide(of(Name.CURRENT_LIABILITIES), RATIO_DIGITS, RoundingMode.HALF_UP);
        var limit =
                divided(of(Name.CURRENT_ASSETS), of(Name.INDUSTRY_CURRENT_RATIO).multiply(of(Name.SUPPLIERS)));
        return amount(method, limit, new Step("CURRENT_RATIO", own));
    }

    private Applied comprehensive(Method method) {
        var score = scoring.score(this::of);
        var factor = scoring.factor(score);
        var standard = of(Name.STANDARD_LIMIT);
        var full = amount(method, standard.multiply(factor), new Step("SCORE", score), new Step("FACTOR", factor));
        if (inForce == null || full.limit().compareTo(inForce) <= 0) {
            return full;
        }
        var next = inForce.plus(money(standard.multiply(STEP)));
        return full.limit().compareTo(next) <= 0 ? full : new Applied(method, next, full.working(), Changed.STEP);
    }

    private Applied amount(Method method, BigDecimal found, Step... steps) {
        var used = method.takes().stream()
                .flatMap(name -> Optional.ofNullable(inputs.get(name)).stream())
                .toList();
        var working = new Working(method.formula(), used, List.of(steps));
        return found.signum() < 0
                ? new Applied(method, Money.zero(currency), working, Changed.NEGATIVE)
                : new Applied(method, money(found), working, null);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount.setScale(digits(), RoundingMode.DOWN), currency);
    }

    private BigDecimal divided(BigDecimal amount, BigDecimal by) {
        return amount.divide(by, digits(), RoundingMode.FLOOR);
    }

    private int digits() {
        return currency.getDefaultFractionDigits();
    }

    private BigDecimal of(Name name) {
        var input = inputs.get(name);
        if (input == null) {
            throw new IllegalStateException("asked for before it was missed: " + name);
        }
        return input.value();
    }
}
