package dev.customerwatch.credit.proposal;

import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.credit.proposal.Input.Name;
import dev.customerwatch.credit.proposal.Result.Applied;
import dev.customerwatch.credit.proposal.Result.Changed;
import dev.customerwatch.credit.proposal.Result.NotApplicable;
import dev.customerwatch.credit.proposal.Result.Reason;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The five methods on tables, at their boundaries, and on anything. */
class MeasuringTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");
    private static final LocalDate OLDEST = LocalDate.parse("2024-07-05");

    private final Map<Name, Input> inputs = new EnumMap<>(Name.class);

    @ParameterizedTest
    @CsvSource({
        "200000.00, 0.72, 0.35, 2, 100800.00",
        "200000.00, 0.72, 0.35, 1.5, 75600.00",
        "100.01, 0.333333, 1, 1, 33.33",
        "200000.00, 0, 0.35, 2, 0.00",
    })
    void salesBased(String sales, String cost, String share, String months, String limit) {
        given(Name.EXPECTED_MONTHLY_SALES, sales);
        given(Name.COST_OF_SALES_RATIO, cost);
        given(Name.SUPPLY_SHARE, share);
        given(Name.TERM_MONTHS, months);

        assertThat(limit(Method.SALES_BASED)).isEqualTo(cny(limit));
    }

    @ParameterizedTest
    @CsvSource({
        "900000.00, 600000.00, 12, 25000.00, ",
        "100.00, 0.00, 3, 33.33, ",
        "600000.00, 600000.00, 12, 0.00, ",
        "600000.00, 600000.01, 12, 0.00, NEGATIVE",
    })
    void workingCapital(String assets, String liabilities, String suppliers, String limit, @Nullable Changed changed) {
        given(Name.CURRENT_ASSETS, assets);
        given(Name.CURRENT_LIABILITIES, liabilities);
        given(Name.SUPPLIERS, suppliers);

        assertThat(limit(Method.WORKING_CAPITAL)).isEqualTo(cny(limit));
        assertThat(applied(Method.WORKING_CAPITAL).changed()).isEqualTo(changed);
        assertThat(applied(Method.WORKING_CAPITAL).working().steps())
                .containsExactly(new Result.Step(
                        "WORKING_CAPITAL", new BigDecimal(assets).subtract(new BigDecimal(liabilities))));
    }

    @ParameterizedTest
    @CsvSource({
        "900000.00, 600000.00, 1.5, 12, 50000.00, 1.5000",
        "900000.00, 600000.00, 2, 12, 37500.00, 1.5000",
        "900000.00, 600000.00, 1.2, 12, 62500.00, 1.5000",
        "100.00, 300.00, 1, 1, 100.00, 0.3333",
        "0.00, 300.00, 1, 1, 0.00, 0.0000",
    })
    void currentRatio(
            String assets, String liabilities, String industry, String suppliers, String limit, String ratio) {
        given(Name.CURRENT_ASSETS, assets);
        given(Name.CURRENT_LIABILITIES, liabilities);
        given(Name.INDUSTRY_CURRENT_RATIO, industry);
        given(Name.SUPPLIERS, suppliers);

        assertThat(limit(Method.CURRENT_RATIO)).isEqualTo(cny(limit));
        assertThat(applied(Method.CURRENT_RATIO).working().steps())
                .containsExactly(new Result.Step("CURRENT_RATIO", new BigDecimal(ratio)));
    }

    @ParameterizedTest
    @CsvSource({"2000000.00, 1400000.00, 12, 50000.00, ", "1.00, 1.01, 1, 0.00, NEGATIVE"})
    void netAssets(String assets, String liabilities, String suppliers, String limit, @Nullable Changed changed) {
        given(Name.TOTAL_ASSETS, assets);
        given(Name.TOTAL_LIABILITIES, liabilities);
        given(Name.SUPPLIERS, suppliers);

        assertThat(limit(Method.NET_ASSETS)).isEqualTo(cny(limit));
        assertThat(applied(Method.NET_ASSETS).changed()).isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource({
        "80, 1.5, 150000.00",
        "79.99, 1, 100000.00",
        "60, 1, 100000.00",
        "59.99, 0.5, 50000.00",
        "40, 0.5, 50000.00",
        "39.99, 0, 0.00",
        "0, 0, 0.00",
        "100, 1.5, 150000.00"
    })
    void comprehensive(String score, String factor, String limit) {
        scored(score);

        assertThat(limit(Method.COMPREHENSIVE)).isEqualTo(cny(limit));
        assertThat(applied(Method.COMPREHENSIVE).working().steps().get(1).value())
                .isEqualByComparingTo(factor);
    }

    @Test
    void scoresWeighByTheirWeights() {
        scored("0");
        given(Name.PAYMENT_RECORD, "100");
        given(Name.MANAGEMENT, "50");

        assertThat(applied(Method.COMPREHENSIVE).working().steps().getFirst())
                .isEqualTo(new Result.Step("SCORE", new BigDecimal("20.0000")));
    }

    @ParameterizedTest
    @CsvSource({
        "80, , 150000.00, ",
        "80, 60000.00, 110000.00, STEP",
        "80, 100000.00, 150000.00, ",
        "80, 99999.99, 149999.99, STEP",
        "60, 200000.00, 100000.00, ",
        "20, 60000.00, 0.00, ",
    })
    void aGoodRecordRaisesALimitStepByStepAndABadOneLowersItAtOnce(
            String score, @Nullable String inForce, String limit, @Nullable Changed changed) {
        scored(score);
        var measuring = measuring(inForce == null ? null : cny(inForce));

        var result = (Applied) of(measuring.results(), Method.COMPREHENSIVE);
        assertThat(result.limit()).isEqualTo(cny(limit));
        assertThat(result.changed()).isEqualTo(changed);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsNeverInvented(Method method) {
        for (var name : method.takes()) {
            everything(new Random(1));
            inputs.remove(name);
            assertThat(of(measuring(null).results(), method))
                    .isEqualTo(new NotApplicable(method, Reason.MISSING, name));
        }
        inputs.clear();
        assertThat(measuring(null).results()).noneMatch(Applied.class::isInstance);
        assertThat(Measuring.smallest(measuring(null).results())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooOldIsNotUsed(Method method) {
        everything(new Random(1));
        var name = method.takes().getLast();
        given(name, value(name).toPlainString(), OLDEST);
        assertThat(of(measuring(null).results(), method)).isInstanceOf(Applied.class);

        given(name, value(name).toPlainString(), OLDEST.minusDays(1));
        assertThat(of(measuring(null).results(), method)).isEqualTo(new NotApplicable(method, Reason.STALE, name));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDividedByZero(Method method) {
        for (var name : method.divisors()) {
            everything(new Random(1));
            given(name, "0");
            assertThat(of(measuring(null).results(), method)).isEqualTo(new NotApplicable(method, Reason.ZERO, name));
        }
    }

    /** Whatever is known: every method that has its inputs applies, its working names them, and the smallest is proposed. */
    @Test
    void theSmallestOfThoseThatApplyIsProposed() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            everything(random);
            for (var name : Name.values()) {
                if (random.nextInt(8) == 0) {
                    inputs.remove(name);
                }
            }
            var results = measuring(null).results();
            var applied = new ArrayList<Applied>();
            for (var result : results) {
                var complete = inputs.keySet().containsAll(result.method().takes());
                assertThat(result instanceof Applied).as("seed %s", seed).isEqualTo(complete);
                if (result instanceof Applied one) {
                    applied.add(one);
                    assertThat(one.working().inputs())
                            .extracting(Input::name)
                            .isEqualTo(one.method().takes());
                    assertThat(one.limit().isNegative()).as("seed %s", seed).isFalse();
                }
            }
            var smallest = Measuring.smallest(results);
            assertThat(smallest.isPresent()).isEqualTo(!applied.isEmpty());
            smallest.ifPresent(found -> assertThat(applied)
                    .contains(found)
                    .allMatch(other -> found.limit().compareTo(other.limit()) <= 0));
        }
    }

    /** Limits against the definition in exact fractions: a limit is at most what the formula gives, and less than a cent below. */
    @Test
    void theFormulasHoldToTheCent() {
        for (var seed = 0; seed < 500; seed++) {
            everything(new Random(seed));
            var equity = value(Name.TOTAL_ASSETS).subtract(value(Name.TOTAL_LIABILITIES));
            isTheCentBelow(equity, value(Name.SUPPLIERS), Method.NET_ASSETS);
            var numerator = value(Name.CURRENT_ASSETS).multiply(value(Name.CURRENT_LIABILITIES));
            var denominator = value(Name.CURRENT_LIABILITIES)
                    .multiply(value(Name.INDUSTRY_CURRENT_RATIO))
                    .multiply(value(Name.SUPPLIERS));
            isTheCentBelow(numerator, denominator, Method.CURRENT_RATIO);
        }
    }

    /** The largest inputs that are taken still give limits that may be set. */
    @Test
    void thereIsALimitForTheLargestFigures() {
        everything(new Random(1));
        given(Name.EXPECTED_MONTHLY_SALES, "999999999999");
        given(Name.COST_OF_SALES_RATIO, "1");
        given(Name.SUPPLY_SHARE, "1");
        given(Name.TERM_MONTHS, "36");
        given(Name.CURRENT_ASSETS, "999999999999");
        given(Name.INDUSTRY_CURRENT_RATIO, "0.01");
        given(Name.SUPPLIERS, "1");

        assertThat(limit(Method.SALES_BASED).amount()).isEqualByComparingTo("35999999999964");
        assertThat(limit(Method.CURRENT_RATIO).amount()).isEqualByComparingTo("99999999999900");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPLY_SHARE, 1.000001",
        "SUPPLIERS, 1.5",
        "SUPPLIERS, -1",
        "SAFETY, 100.01",
        "CURRENT_ASSETS, 1000000000000",
        "INDUSTRY_CURRENT_RATIO, 1.255",
        "TERM_MONTHS, 36.001",
        "TOTAL_ASSETS, -0.01"
    })
    void refusesWhatCannotBe(Name name, String value) {
        assertThatThrownBy(() -> given(name, value)).isInstanceOf(IllegalArgumentException.class);
    }

    private void isTheCentBelow(BigDecimal numerator, BigDecimal denominator, Method method) {
        var limit = limit(method).amount();
        var wanted = numerator.signum() < 0 ? BigDecimal.ZERO : numerator;
        assertThat(limit.multiply(denominator)).isLessThanOrEqualTo(wanted);
        assertThat(limit.add(new BigDecimal("0.01")).multiply(denominator)).isGreaterThan(wanted);
    }

    private BigDecimal value(Name name) {
        return Objects.requireNonNull(inputs.get(name)).value();
    }

    private Money limit(Method method) {
        return applied(method).limit();
    }

    private Applied applied(Method method) {
        return (Applied) of(measuring(null).results(), method);
    }

    private static Result of(List<Result> results, Method method) {
        return results.stream()
                .filter(result -> result.method() == method)
                .findFirst()
                .orElseThrow();
    }

    private Measuring measuring(@Nullable Money inForce) {
        return new Measuring(Money.currency("CNY"), List.copyOf(inputs.values()), OLDEST, Scoring.usual(), inForce);
    }

    private void scored(String score) {
        for (var name : Method.COMPREHENSIVE.takes()) {
            given(name, name == Name.STANDARD_LIMIT ? "100000.00" : score);
        }
    }

    private void given(Name name, String value) {
        given(name, value, TODAY);
    }

    private void given(Name name, String value, LocalDate asOf) {
        inputs.put(name, new Input(name, new BigDecimal(value), asOf, "annual accounts"));
    }

    private void everything(Random random) {
        for (var name : Name.values()) {
            given(
                    name,
                    switch (name) {
                        case COST_OF_SALES_RATIO, SUPPLY_SHARE -> share(random);
                        case TERM_MONTHS, INDUSTRY_CURRENT_RATIO -> String.valueOf(1 + random.nextInt(9));
                        case SUPPLIERS -> String.valueOf(1 + random.nextInt(40));
                        case PROFITABILITY, SAFETY, LIQUIDITY, SELLING_POWER, PAYMENT_RECORD, MANAGEMENT ->
                            String.valueOf(random.nextInt(101));
                        case EXPECTED_MONTHLY_SALES,
                                CURRENT_ASSETS,
                                CURRENT_LIABILITIES,
                                TOTAL_ASSETS,
                                TOTAL_LIABILITIES,
                                STANDARD_LIMIT ->
                            BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 2)
                                    .toPlainString();
                    });
        }
    }

    private static String share(Random random) {
        return BigDecimal.valueOf(random.nextInt(101))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
