package dev.customerwatch.alert.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.alert.rule.credit.CreditReason;
import dev.customerwatch.alert.rule.lost.LostOutcome;
import dev.customerwatch.alert.rule.lost.LostReason;
import dev.customerwatch.alert.rule.overdue.OverdueReason;
import dev.customerwatch.alert.rule.stage.StageReason;
import dev.customerwatch.web.problems.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class SummariesTest {

    private final Summaries summaries = new Summaries(texts());

    @Test
    void saysHowMuchOfTheLimitIsUsedInBothLanguages() {
        var alert = alert("NEAR_LIMIT", AlertState.FIRING, "950.00", "1000.00");

        assertThat(summaries.of(alert, Locale.ENGLISH))
                .isEqualTo("Credit used 950.00 CNY is 95.0 % of the limit 1,000.00 CNY");
        assertThat(summaries.of(alert, Locale.SIMPLIFIED_CHINESE)).isEqualTo("已用额度 950.00 元，为信用额度 1,000.00 元的 95.0%");
    }

    @Test
    void saysWhichGroupItIsAbout() {
        var alert = alert("NEAR_LIMIT", AlertState.FIRING, "950.00", "1000.00");
        var named = ofGroup(alert, "江南集团");
        assertThat(summaries.of(named, Locale.ENGLISH)).startsWith("Group 江南集团: Credit used 950.00 CNY is 95.0 %");
        assertThat(summaries.of(named, Locale.SIMPLIFIED_CHINESE)).startsWith("集团 江南集团：已用额度 950.00 元");
        assertThat(summaries.of(ofGroup(alert, null), Locale.ENGLISH)).startsWith("Group: Credit used");
    }

    @ParameterizedTest
    @EnumSource(CreditReason.class)
    void hasASentenceForEveryReason(CreditReason reason) {
        for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (var limit : List.of("900.00", "0.00")) {
                var alert = alert(reason.name(), AlertState.FIRING, "950.00", limit);

                assertThat(summaries.of(alert, language)).contains("950.00").doesNotContain("{", reason.name());
            }
        }
    }

    @Test
    void saysHowLongACustomerIsSilent() {
        var alert = lost("SILENT", AlertState.FIRING, null);

        assertThat(summaries.of(alert, Locale.ENGLISH))
                .isEqualTo("No purchase since 5 Mar 2026: longer than 90 days; bought on 12 days, every 30.5 days on"
                        + " average, for 1,200.00 CNY in the last year");
        assertThat(summaries.of(alert, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("自 2026年3月5日 起未进货，已超过 90 天；共 12 天有进货，平均每 30.5 天一次，最近一年进货 1,200.00 元");
    }

    @Test
    void saysWhyALostCustomerIsOnlyAHint() {
        var evidence =
                new java.util.HashMap<>(lost("SILENT", AlertState.FIRING, null).evidence());
        evidence.put("cappedBy", "NO_BRAND_LOYALTY");
        var alert = alert("LOST", "SILENT", AlertState.FIRING, evidence);

        assertThat(summaries.of(alert, Locale.ENGLISH)).endsWith("in the last year; no brand loyalty, a hint at most");
        assertThat(summaries.of(alert, Locale.SIMPLIFIED_CHINESE)).endsWith("；无品牌忠诚客户，最高为提示");
    }

    @ParameterizedTest
    @EnumSource(LostReason.class)
    void hasASentenceForEveryReasonOfALostCustomer(LostReason reason) {
        for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(summaries.of(lost(reason.name(), AlertState.FIRING, null), language))
                    .contains("2026", "1,200.00")
                    .doesNotContain("{", reason.name());
        }
    }

    @ParameterizedTest
    @EnumSource(LostOutcome.class)
    void saysHowALostCustomersAlertEnded(LostOutcome outcome) {
        for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(summaries.of(lost("SILENT", AlertState.RESOLVED, outcome), language))
                    .contains("2026")
                    .doesNotContain("{", outcome.name());
        }
    }

    @Test
    void saysWhatIsOverdueAndWhatIsInDispute() {
        var alert = overdue("OVERDUE_LONG", AlertState.FIRING);

        assertThat(summaries.of(alert, Locale.ENGLISH))
                .isEqualTo("Overdue: 1,450.00 CNY, of which 250.00 CNY for more than 30 days; the oldest was due on"
                        + " 5 Feb 2026; 50.00 CNY more is in dispute");
        assertThat(summaries.of(alert, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("逾期欠款 1,450.00 元，其中逾期超过 30 天的 250.00 元；最早到期日 2026年2月5日；另有争议金额 50.00 元");
    }

    @ParameterizedTest
    @EnumSource(OverdueReason.class)
    void hasASentenceForEveryReasonOfAnOverdueInvoice(OverdueReason reason) {
        for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(summaries.of(overdue(reason.name(), AlertState.FIRING), language))
                    .contains("1,450.00", "2026")
                    .doesNotContain("{", reason.name() + ",");
            for (var over : List.of(AlertState.RESOLVED, AlertState.RETRACTED)) {
                assertThat(summaries.of(alert("OVERDUE", reason.name(), over, Map.of()), language))
                        .doesNotContain("{", "OVERDUE");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED, Resolved:, 已解除", "RETRACTED, Retracted:, 已撤回"})
    void saysThatItIsOver(AlertState state, String english, String chinese) {
        var alert = alert("OVER_LIMIT", state, "450.00", "900.00");

        assertThat(summaries.of(alert, Locale.ENGLISH)).startsWith(english).contains("50.0 %");
        assertThat(summaries.of(alert, Locale.SIMPLIFIED_CHINESE)).startsWith(chinese);
    }

    @Test
    void namesRuleAndReasonOfWhatItDoesNotKnow() {
        var alert = alert("SOMETHING_NEW", AlertState.FIRING, "1.00", "900.00");

        assertThat(summaries.of(alert, Locale.ENGLISH)).isEqualTo("Warning: CREDIT, SOMETHING_NEW (Firing)");
    }

    private static AlertBody alert(String reason, AlertState state, String used, String limit) {
        Map<String, Object> evidence = Map.of(
                "limit", Map.of("kind", "AMOUNT", "amount", money(limit)),
                "exposure", money(used),
                "projected", money(used),
                "heldOrders", List.of("o1"));
        return alert("CREDIT", reason, state, evidence);
    }

    @ParameterizedTest
    @EnumSource(StageReason.class)
    void saysHowARelationFellOrStandsStill(StageReason reason) {
        var evidence = Map.<String, Object>of("stage", "INITIAL", "stageSince", "2026-02-05", "fallenFrom", "STABLE");
        var alert = alert("STAGE", reason.name(), AlertState.FIRING, evidence);

        assertThat(summaries.of(alert, Locale.ENGLISH)).contains("Initial", "5 Feb 2026", "Stable");
        assertThat(summaries.of(alert, Locale.SIMPLIFIED_CHINESE)).contains("初期合作", "稳定合作");
        for (var over : List.of(AlertState.RESOLVED, AlertState.RETRACTED)) {
            assertThat(summaries.of(alert("STAGE", reason.name(), over, Map.of()), Locale.ENGLISH))
                    .doesNotContain("{", "STAGE");
        }
    }

    private static AlertBody overdue(String reason, AlertState state) {
        return alert(
                "OVERDUE",
                reason,
                state,
                Map.of(
                        "overdue",
                        money("1450.00"),
                        "overdueSince",
                        "2026-02-05",
                        "longDays",
                        30,
                        "longOverdue",
                        money("250.00"),
                        "veryLongDays",
                        90,
                        "veryLongOverdue",
                        money("120.00"),
                        "ceiling",
                        "100000",
                        "disputed",
                        money("50.00")));
    }

    private static AlertBody lost(String reason, AlertState state, LostOutcome outcome) {
        var evidence = new java.util.HashMap<String, Object>(Map.of(
                "lastPurchase",
                "2026-03-05",
                "warningAbove",
                90,
                "errorAbove",
                135,
                "purchaseDays",
                12,
                "meanGap",
                "30.5",
                "perYear",
                money("1200.00")));
        if (outcome != null) {
            evidence.put("outcome", outcome.name());
        }
        return alert("LOST", reason, state, evidence);
    }

    private static AlertBody alert(String rule, String reason, AlertState state, Map<String, Object> evidence) {
        return new AlertBody(
                "a1",
                rule,
                rule + "|default|c1",
                "c1",
                null,
                null,
                Severity.WARNING,
                reason,
                state,
                Instant.EPOCH,
                null,
                List.of(),
                null,
                evidence,
                "1",
                null);
    }

    private static AlertBody ofGroup(AlertBody like, String name) {
        return new AlertBody(
                like.alertId(),
                like.rule(),
                like.key(),
                "g1",
                "g1",
                name,
                like.severity(),
                like.reason(),
                like.state(),
                like.since(),
                null,
                List.of(),
                null,
                like.evidence(),
                "1",
                null);
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static Texts texts() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("alert-service-messages");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return new Texts(bundle);
    }
}
