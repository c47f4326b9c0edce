package dev.customerwatch.alert.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.alert.AlertServiceTest;
import dev.customerwatch.alert.Cards;
import dev.customerwatch.alert.Episodes;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.AccessNews;
import dev.customerwatch.testkit.Api;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertListTest extends AlertServiceTest {

    @Test
    void listsNewestFirstInPagesByEveryFilter() {
        var customer = Uuids.next();
        var ids = List.of(
                Episodes.of(customer).raised("INFO", "PROJECTED").alertId(),
                Episodes.of(customer).raised("ERROR", "OVER_LIMIT").alertId(),
                Episodes.of(customer)
                        .raised("CRITICAL", "FAR_OVER_LIMIT")
                        .resolved()
                        .alertId());
        await().until(() -> items("?customerId=" + customer).size() == 3);

        assertThat(items("?customerId=" + customer)).isEqualTo(ids.reversed());
        assertThat(items("?customerId=" + customer + "&severity=ERROR")).isEqualTo(List.of(ids.get(2), ids.get(1)));
        await().untilAsserted(() ->
                assertThat(items("?customerId=" + customer + "&state=RESOLVED")).isEqualTo(List.of(ids.get(2))));
        assertThat(items("?rule=CREDIT&limit=200")).containsAll(ids);
        assertThat(items("?severity=CRITICAL")).contains(ids.get(2));
        assertThat(items("?state=RESOLVED")).contains(ids.get(2));
        var first = api().get("/alerts?limit=2&customerId=" + customer);
        assertThat(items("?limit=2&customerId=" + customer + "&cursor=" + first.at("/next")))
                .isEqualTo(List.of(ids.getFirst()));
        assertThat(items("")).isNotEmpty();
    }

    @Test
    void showsARepWhomTheyAreLosingInEveryOrder() {
        var owner = "rep-" + Uuids.next();
        var small = Episodes.of(Cards.registered(owner)).lost("2025-03-01", "900.00");
        var large = Episodes.of(Cards.registered(owner)).lost("2025-06-01", "12000.50");
        var longest = Episodes.of(Cards.registered(owner)).lost("2024-01-31", "1000.00");
        var else1 = Episodes.ofSomebody().lost("2020-01-01", "99999.00").raised("ERROR", "LONG_SILENT");
        Episodes.of(small.customerId()).raised("ERROR", "OVER_LIMIT");
        small.raised("ERROR", "LONG_SILENT");
        large.raised("INFO", "BOUGHT_ONCE");
        longest.raised("WARNING", "SILENT");
        var rep = Api.at(port).as(owner, "SALES_REP");
        await().until(() -> isKnown(else1) && lost(rep, "").size() == 3);

        assertThat(lost(rep, "&sort=SEVERITY")).containsExactly(small.alertId(), longest.alertId(), large.alertId());
        assertThat(lost(rep, "&sort=SILENCE")).containsExactly(longest.alertId(), small.alertId(), large.alertId());
        assertThat(lost(rep, "&sort=PER_YEAR")).containsExactly(large.alertId(), longest.alertId(), small.alertId());
        assertThat(lost(api(), "&sort=PER_YEAR&limit=200")).contains(else1.alertId());
        for (var sort : List.of("SEVERITY", "SILENCE", "PER_YEAR", "NEWEST")) {
            assertThat(pageByPage(rep, sort)).isEqualTo(lost(rep, "&sort=" + sort));
        }
        assertThat(api().get("/alerts?sort=SILENCE&limit=1").expect(200).json().at("/items"))
                .hasSize(1);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        var customer = Uuids.next();
        Episodes.of(customer).raised("ERROR", "OVER_LIMIT");
        Episodes.of(customer).raised("ERROR", "OVER_LIMIT");
        await().until(() -> items("?customerId=" + customer).size() == 2);
        var next = api().get("/alerts?limit=1&customerId=" + customer).at("/next");
        assertThat(api().get("/alerts?sort=SILENCE&customerId=" + customer + "&cursor=" + next)
                        .problem(400))
                .isEqualTo("invalid-cursor");
        assertThat(api().get("/alerts?sort=LOUDNESS").problem(400)).isEqualTo("invalid-parameter");
    }

    @Test
    void aDeputySeesAndAcknowledgesAlertsOfTheRepsCustomersUntilTheyLeave() {
        var deputy = "rep-" + Uuids.next();
        var now = Instant.now();
        var owner = "rep-" + Uuids.next();
        var own = Episodes.of(Cards.registered(owner)).raised("ERROR", "OVER_LIMIT");
        var acting = Api.at(port).as(deputy, "SALES_REP");
        await().until(() -> isKnown(own));
        acting.get("/alerts/" + own.alertId()).expect(404);

        AccessNews.acts(deputy, owner, now.minusSeconds(60), now.plusSeconds(3600));
        await("the deputy").until(() -> acting.get("/alerts/" + own.alertId()).status() == 200);
        assertThat(acting.get("/alerts").json().findValuesAsString("alertId")).containsExactly(own.alertId());
        acting.post("/alerts/" + own.alertId() + "/acknowledge").expect(200);

        AccessNews.leaves(deputy, now);
        await("the gate to close").until(() -> acting.get("/alerts").status() == 403);
        assertThat(acting.get("/alerts").problem(403)).isEqualTo("access-ended");
    }

    private static List<String> lost(Api reader, String more) {
        return reader.get("/alerts?rule=LOST" + more).expect(200).json().findValuesAsString("alertId");
    }

    private static List<String> pageByPage(Api reader, String sort) {
        var all = new java.util.ArrayList<String>();
        var more = "&limit=1&sort=" + sort;
        var page = reader.get("/alerts?rule=LOST" + more).expect(200);
        all.addAll(page.json().findValuesAsString("alertId"));
        while (page.json().has("next")) {
            page = reader.get("/alerts?rule=LOST" + more + "&cursor=" + page.at("/next"))
                    .expect(200);
            all.addAll(page.json().findValuesAsString("alertId"));
        }
        return all;
    }

    @Test
    void refusesWhatIsNoFilter() {
        assertThat(api().get("/alerts?severity=LOUD").problem(400)).isEqualTo("invalid-parameter");
        assertThat(api().get("/alerts?cursor=abc").problem(400)).isEqualTo("invalid-cursor");
        assertThat(api().get("/alerts/" + Uuids.next()).problem(404)).isEqualTo("not-found");
    }

    @Test
    void aRepSeesAndAcknowledgesOnlyTheAlertsOfOwnCustomers() {
        var owner = "rep-" + Uuids.next();
        var own = Episodes.of(Cards.registered(owner)).raised("ERROR", "OVER_LIMIT");
        var other = Episodes.ofSomebody().raised("ERROR", "OVER_LIMIT");
        var rep = Api.at(port).as(owner, "SALES_REP");
        await().until(() -> isKnown(own) && isKnown(other));

        await().untilAsserted(() -> rep.get("/alerts/" + own.alertId()).expect(200));
        assertThat(rep.get("/alerts/" + other.alertId()).problem(404)).isEqualTo("not-found");
        assertThat(rep.post("/alerts/" + other.alertId() + "/acknowledge").problem(404))
                .isEqualTo("not-found");
        rep.post("/alerts/" + own.alertId() + "/acknowledge").expect(200);
        assertThat(rep.get("/alerts").json().findValuesAsString("alertId")).contains(own.alertId());
        assertThat(rep.get("/alerts").json().findValuesAsString("alertId")).doesNotContain(other.alertId());
        assertThat(rep.get("/alerts?customerId=" + other.customerId()).json().at("/items"))
                .isEmpty();
        assertThat(Api.at(port).as("nobody1", "SALES_REP").get("/alerts").json().at("/items"))
                .isEmpty();
    }

    private boolean isKnown(Episodes episode) {
        return api().get("/alerts/" + episode.alertId()).status() == 200;
    }

    private List<String> items(String query) {
        return api().get("/alerts" + query).expect(200).json().findValuesAsString("alertId");
    }
}
