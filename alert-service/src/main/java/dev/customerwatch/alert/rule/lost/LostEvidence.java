package dev.customerwatch.alert.rule.lost;

import dev.customerwatch.alert.rule.Evidence;
import dev.customerwatch.alert.rule.Grade;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a lost-customer warning rests on.
 *
 * @param rule name of the rule; {@code version} counts its changes
 * @param asOf the local day that {@code silentDays} are counted to
 * @param silentDays days since the last purchase day that count; the next three are the numbers that decide
 * @param warningAbove silence longer than this is a WARNING, than {@code errorAbove} an ERROR; null where it never is one
 * @param policyDays what is normal for the {@code grade}
 * @param meanGap days between purchase days on average, one decimal, null below two purchase days
 * @param lastYearsGap the longest own gap that began about a year before the last purchase day
 * @param gaps the own gaps: how many, shortest, median, longest, and how many the silence has passed
 * @param cappedBy why the severity is INFO at most, null where nothing caps it
 * @param purchases the newest purchase days, newest first, at most 10
 * @param perYear value without VAT of what was bought in the year that ended with the last purchase day
 * @param clearedBy what would end the warning, null where none holds
 * @param outcome how the newest warning ended, null while one holds
 * @param events ids of the newest events behind it, at most 20, oldest first
 */
public record LostEvidence(
        String rule,
        int version,
        LocalDate asOf,
        @Nullable Integer silentDays,
        @Nullable Integer warningAbove,
        @Nullable Integer errorAbove,
        @Nullable Integer policyDays,
        @Nullable Grade grade,
        int purchaseDays,
        @Nullable LocalDate firstPurchase,
        @Nullable LocalDate lastPurchase,
        @Nullable String meanGap,
        @Nullable Integer lastYearsGap,
        @Nullable Gaps gaps,
        @Nullable String cappedBy,
        List<Purchase> purchases,
        @Nullable Money perYear,
        @Nullable String clearedBy,
        @Nullable LostOutcome outcome,
        List<String> events)
        implements Evidence {

    private static final int MOST_PURCHASES = 10;
    private static final int YEAR = 365;
    private static final String NO_BRAND_LOYALTY = "NO_BRAND_LOYALTY";

    /** The own gaps in days; {@code passed} of them are shorter than the silence. */
    public record Gaps(int count, int shortest, int median, int longest, int passed) {

        static @Nullable Gaps of(List<Integer> gaps, int silent) {
            if (gaps.isEmpty()) {
                return null;
            }
            var passed = (int) gaps.stream().filter(gap -> gap < silent).count();
            return new Gaps(gaps.size(), gaps.getFirst(), gaps.get(gaps.size() / 2), gaps.getLast(), passed);
        }
    }

    /** A purchase day and what was bought on it. */
    public record Purchase(LocalDate day, List<Money> net) {}

    public LostEvidence {
        purchases = List.copyOf(purchases);
        events = List.copyOf(events);
    }

    static LostEvidence of(LostState state, Settings inForce) {
        var today = state.at().atZone(inForce.zone()).toLocalDate();
        var bought = state.purchases();
        var silence = bought.isNone() ? null : new Silence(state, inForce);
        var silent = silence == null ? null : (Integer) silence.on(today);
        return new LostEvidence(
                LostRule.NAME,
                LostRule.VERSION,
                today,
                silent,
                silence == null ? null : silence.warningAbove(),
                silence == null || bought.count() == 1 ? null : silence.errorAbove(),
                silence == null ? null : silence.policyDays(),
                state.card().grade(),
                bought.count(),
                bought.first(),
                bought.isNone() ? null : bought.last(),
                silence == null || bought.count() < 2 ? null : mean(silence.span(), bought.count() - 1),
                silence == null || silence.lastYearsGap() == 0 ? null : silence.lastYearsGap(),
                silence == null || silent == null ? null : Gaps.of(silence.gaps(), silent),
                state.card().noBrandLoyalty() ? NO_BRAND_LOYALTY : null,
                newest(bought),
                perYear(bought).orElse(null),
                state.now() == null ? null : "PURCHASE",
                state.outcome(),
                state.events());
    }

    private static String mean(long span, int gaps) {
        return BigDecimal.valueOf(span)
                .divide(BigDecimal.valueOf(gaps), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static List<Purchase> newest(Purchases bought) {
        return bought.days().reversed().stream()
                .limit(MOST_PURCHASES)
                .map(day -> new Purchase(day.day(), day.net()))
                .toList();
    }

    /** In the currency of the last purchase; amounts in another one are left out. */
    private static Optional<Money> perYear(Purchases bought) {
        if (bought.isNone()) {
            return Optional.empty();
        }
        var currency = bought.days().getLast().net().getFirst().currency();
        var begin = bought.last().minusDays(YEAR);
        return bought.days().stream()
                .filter(day -> day.day().isAfter(begin))
                .flatMap(day -> day.net().stream())
                .filter(net -> net.currency().equals(currency))
                .reduce(Money::plus);
    }
}
