package dev.customerwatch.alert.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.AlertServiceTest;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.TestBroker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsHttpTest extends AlertServiceTest {

    private static final String TOPIC = "alert.settings.v1";

    @Test
    void theCalendarIsSetInVersionsThatEverybodyHearsOf() {
        var before = version("calendar");
        var body = Map.of("daysOff", List.of("2027-02-16", "2027-02-15"), "workdays", List.of("2027-02-20"));

        var set = put("calendar", before, body).expect(200);

        assertThat(set.at("/version")).isEqualTo(Long.toString(before + 1));
        assertThat(set.etag()).contains(Long.toString(before + 1));
        assertThat(boss().get("/settings/calendar")
                        .json()
                        .at("/calendar/daysOff/0")
                        .asString())
                .isEqualTo("2027-02-15");
        var told = TestBroker.await(TOPIC, row -> ("CALENDAR:" + (before + 1)).equals(row.key()));
        assertThat(TestBroker.header(told, "ce_type")).isEqualTo("alert.settings-changed.v1");
        assertThat(TestBroker.header(told, "ce_sequence")).isEqualTo(Long.toString(before + 1));
    }

    @Test
    void thePolicyOfLostCustomersIsSetFromAnInstantOn() {
        var before = version("lost-customer");
        var body = policy("02-01", "02-20");
        body.put("effectiveFrom", "2099-01-01T00:00:00Z");

        var set = put("lost-customer", before, body).expect(200);

        assertThat(set.at("/lostPolicy/keyDays")).isEqualTo("30");
        assertThat(set.at("/versions/0/effectiveFrom")).isNotEmpty();
        assertThat(set.json().at("/lostPolicy/season/until").asString()).isEqualTo("02-20");
        TestBroker.await(TOPIC, row -> ("LOST_POLICY:" + (before + 1)).equals(row.key()));
    }

    @Test
    void thePolicyOfOverdueInvoicesIsSetFromAnInstantOn() {
        var before = version("overdue");
        assertThat(boss().get("/settings/overdue").expect(200).json().has("overduePolicy"))
                .isTrue();
        var body = overdue("50.00", 60);
        body.put("effectiveFrom", "2099-01-01T00:00:00Z");

        var set = put("overdue", before, body).expect(200);

        assertThat(set.at("/overduePolicy/floor")).isEqualTo("50.00");
        assertThat(set.at("/overduePolicy/veryLongDays")).isEqualTo("60");
        TestBroker.await(TOPIC, row -> ("OVERDUE_POLICY:" + (before + 1)).equals(row.key()));
        assertThat(put("overdue", before + 1, overdue("50.00", 30)).problem(422))
                .isEqualTo("invalid-setting");
        assertThat(put("overdue", before + 1, overdue("-1.00", 60)).problem(400))
                .isEqualTo("validation-failed");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        var both = Map.of("daysOff", List.of("2027-02-15"), "workdays", List.of("2027-02-15"));
        var past = new LinkedHashMap<String, Object>(Map.of("daysOff", List.of(), "workdays", List.of()));
        past.put("effectiveFrom", "2020-01-01T00:00:00Z");
        assertThat(put("calendar", version("calendar"), both).problem(422)).isEqualTo("invalid-setting");
        assertThat(put("calendar", version("calendar"), past).problem(422)).isEqualTo("effective-in-the-past");
        assertThat(put("calendar", version("calendar"), Map.of("daysOff", List.of("tomorrow"), "workdays", List.of()))
                        .status())
                .isEqualTo(400);
        var policy = version("lost-customer");
        assertThat(put("lost-customer", policy, policy("02-30", "03-01")).problem(422))
                .isEqualTo("invalid-setting");
        assertThat(put("lost-customer", policy, policy("01-01", "12-31")).problem(422))
                .isEqualTo("invalid-setting");
        assertThat(put("lost-customer", policy, policy("1-1", "02-01")).problem(400))
                .isEqualTo("validation-failed");
    }

    @Test
    void isChangedByWhoKnowsTheVersionAndByManagersOnly() {
        var body = Map.of("daysOff", List.of(), "workdays", List.of());
        assertThat(put("calendar", version("calendar") + 7, body).problem(412)).isEqualTo("stale");
        assertThat(boss().put("/settings/calendar", body).problem(428)).isEqualTo("precondition-required");
        assertThat(Api.at(port)
                        .as("rep1", "SALES_REP")
                        .with("If-Match", "\"0\"")
                        .put("/settings/calendar", body)
                        .problem(403))
                .isEqualTo("forbidden");
        Api.at(port).as("rep1", "SALES_REP").get("/settings/calendar").expect(200);
    }

    private long version(String setting) {
        return Long.parseLong(boss().get("/settings/" + setting).expect(200).at("/version"));
    }

    private dev.customerwatch.testkit.Api.Answer put(String setting, long version, Map<String, ?> body) {
        return boss().with("If-Match", "\"" + version + "\"").put("/settings/" + setting, body);
    }

    private Api boss() {
        return Api.at(port).as("boss", "GENERAL_MANAGER");
    }

    private static Map<String, Object> overdue(String floor, int veryLongDays) {
        return new LinkedHashMap<>(Map.of(
                "floor",
                floor,
                "longDays",
                30,
                "veryLongDays",
                veryLongDays,
                "keyCeiling",
                "300000",
                "ordinaryCeiling",
                "100000",
                "smallCeiling",
                "30000",
                "ungradedCeiling",
                "100000"));
    }

    private static Map<String, Object> policy(String from, String until) {
        return new LinkedHashMap<>(Map.of(
                "keyDays",
                30,
                "ordinaryDays",
                60,
                "smallDays",
                180,
                "ungradedDays",
                90,
                "season",
                Map.of("from", from, "until", until)));
    }
}
