package dev.customerwatch.alert.alertmanager;

import static dev.customerwatch.alert.rule.Severity.ERROR;
import static dev.customerwatch.alert.rule.Severity.INFO;
import static dev.customerwatch.alert.rule.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.desk.Alert;
import dev.customerwatch.alert.desk.AlertChange;
import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.desk.Course;
import dev.customerwatch.alert.desk.Moment;
import dev.customerwatch.alert.desk.Telling;
import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PushPlanTest {

    private static final Instant SINCE = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant NOW = SINCE.plusSeconds(90);
    private static final Duration HOLD = Duration.ofMinutes(5);

    private final PushPlan plan = new PushPlan(WARNING, HOLD, alert -> "a sentence", "http://desk/alerts/");

    @Test
    void postsAFiringAlertWithAnEndThatLiesAhead() {
        var push = plan.of(alert(AlertState.FIRING, WARNING, null), Set.of(), at(NOW));

        assertThat(push.live()).containsExactly(WARNING);
        assertThat(push.posts()).singleElement().satisfies(post -> {
            assertThat(post.startsAt()).isEqualTo(SINCE);
            assertThat(post.endsAt()).isEqualTo(NOW.plus(HOLD));
            assertThat(post.generatorURL()).isEqualTo("http://desk/alerts/a1");
            assertThat(post.annotations()).containsEntry("summary", "a sentence");
            assertThat(post.labels())
                    .isEqualTo(Map.of(
                            "alertname", "CustomerWatchCredit",
                            "rule", "CREDIT",
                            "severity", "warning",
                            "customer_id", "c1",
                            "company", "default",
                            "alert_id", "a1"));
        });
    }

    @Test
    void endsTheOldSeverityWhenItPostsANewOne() {
        var push = plan.of(alert(AlertState.FIRING, ERROR, null), Set.of(WARNING), at(NOW));

        assertThat(push.live()).containsExactly(ERROR);
        assertThat(push.posts()).hasSize(2);
        assertThat(ends(push, "error")).isEqualTo(NOW.plus(HOLD));
        assertThat(ends(push, "warning")).isEqualTo(NOW);
    }

    @Test
    void endsItWhenItFallsBelowWhatIsTold() {
        var push = plan.of(alert(AlertState.FIRING, INFO, null), Set.of(WARNING), at(NOW));

        assertThat(push.isLast()).isTrue();
        assertThat(ends(push, "warning")).isEqualTo(NOW);
    }

    @Test
    void endsAResolvedAlertWhereItEnded() {
        var until = SINCE.plusSeconds(30);
        var push = plan.of(alert(AlertState.RESOLVED, ERROR, until), Set.of(ERROR), at(NOW));

        assertThat(push.isLast()).isTrue();
        assertThat(ends(push, "error")).isEqualTo(until);
    }

    @Test
    void endsARetractedAlertNow() {
        var push = plan.of(alert(AlertState.RETRACTED, ERROR, null), Set.of(ERROR, WARNING), at(NOW));

        assertThat(push.isLast()).isTrue();
        assertThat(ends(push, "error")).isEqualTo(NOW);
        assertThat(ends(push, "warning")).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(
            value = AlertState.class,
            names = {"PENDING", "RESOLVED", "RETRACTED"})
    void postsNothingOfWhatWasNeverTold(AlertState state) {
        assertThat(plan.of(alert(state, ERROR, null), Set.of(), at(NOW)).posts())
                .isEmpty();
    }

    @Test
    void postsTimesOfTheSystemClock() {
        var system = NOW.minus(Duration.ofDays(365));
        var push = plan.of(alert(AlertState.FIRING, ERROR, null), Set.of(), new Moment(NOW, system));

        assertThat(push.posts().getFirst().startsAt()).isEqualTo(SINCE.minus(Duration.ofDays(365)));
    }

    @Test
    void alertsOfImportedHistoryCarryALabelToGroupThemBy() {
        var plain = plan.of(alert(AlertState.FIRING, ERROR, null), Set.of(), at(NOW));
        var imported = plan.of(alert(AlertState.FIRING, ERROR, null, true), Set.of(), at(NOW));

        assertThat(imported.posts().getFirst().labels()).containsEntry("origin", "import");
        assertThat(plain.posts().getFirst().labels()).doesNotContainKey("origin");
    }

    @Test
    void saysOfAGroupThatItIsOne() {
        var alert = alert(AlertState.FIRING, ERROR, null, new AlertKey("CREDIT", "default", "g1", true), false)
                .named("江南集团");
        var post = plan.of(alert, Set.of(), at(NOW)).posts().getFirst();

        assertThat(post.labels()).containsEntry("group_id", "g1").doesNotContainKey("customer_id");
        assertThat(post.annotations()).containsEntry("group", "江南集团").doesNotContainKey("customer");
    }

    private static Instant ends(Push push, String severity) {
        return push.posts().stream()
                .filter(post -> severity.equals(post.labels().get("severity")))
                .map(PostableAlert::endsAt)
                .findFirst()
                .orElseThrow();
    }

    private static Moment at(Instant now) {
        return new Moment(now, now);
    }

    private static Alert alert(AlertState state, Severity severity, @Nullable Instant until) {
        return alert(state, severity, until, false);
    }

    private static Alert alert(AlertState state, Severity severity, @Nullable Instant until, boolean imported) {
        return alert(state, severity, until, new AlertKey("CREDIT", "default", "c1"), imported);
    }

    private static Alert alert(
            AlertState state, Severity severity, @Nullable Instant until, AlertKey key, boolean imported) {
        return new Alert(
                "a1",
                key,
                null,
                state,
                new Course(SINCE, until, List.of(new AlertChange(SINCE, severity, "NEAR_LIMIT"))),
                null,
                Telling.NOTHING,
                Map.of(),
                imported,
                "1",
                List.of());
    }
}
