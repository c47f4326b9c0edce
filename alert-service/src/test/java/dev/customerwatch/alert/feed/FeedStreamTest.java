package dev.customerwatch.alert.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.alert.AlertServiceTest;
import dev.customerwatch.alert.Cards;
import dev.customerwatch.alert.Episodes;
import dev.customerwatch.alert.Groups;
import dev.customerwatch.alert.feed.EventClient.Event;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.AccessNews;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Tokens;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedStreamTest extends AlertServiceTest {

    private final FeedEvents events = new FeedEvents();

    @Test
    void showsAnAlertAsItChanges() throws IOException {
        var episode = Episodes.ofSomebody();
        var query = "?customerId=" + episode.customerId();
        try (var english = EventClient.open(port, query, null);
                var chinese = EventClient.open(port, query, null, Tokens.of("duty1", "ON_CALL"), "zh-CN")) {
            english.whileHeartbeats(1);
            chinese.whileHeartbeats(1);
            episode.raised("WARNING", "NEAR_LIMIT")
                    .changed("ERROR", "OVER_LIMIT")
                    .owing("450.00")
                    .resolved();

            var seen = english.until(event -> event.name().equals("resolved"));
            assertThat(seen)
                    .extracting(Event::name)
                    .startsWith("raised", "changed")
                    .endsWith("resolved");
            assertThat(member(seen.getFirst(), "summary"))
                    .isEqualTo("Credit used 950.00 CNY is 95.0 % of the limit 1,000.00 CNY");
            assertThat(member(seen.getFirst(), "state")).isEqualTo("PENDING");
            assertThat(member(chinese.until(event -> true).getFirst(), "summary"))
                    .contains("已用额度");
        }
    }

    @Test
    void resumesExactlyWhereverItWasLeft() throws IOException {
        var random = new Random(5);
        var published = CompletableFuture.supplyAsync(() -> publish(400));
        var received = new ArrayList<String>();
        String lastId = null;
        var query = "?rule=" + events.rule();
        while (received.size() < 400) {
            try (var client = EventClient.open(port, lastId == null ? query + "&from=beginning" : query, lastId)) {
                var leaveAfter = received.size() + 1 + random.nextInt(40);
                while (received.size() < Math.min(400, leaveAfter)) {
                    var event = client.until(any -> true).getFirst();
                    received.add(member(event, "alertId"));
                    lastId = event.id();
                }
            }
        }

        assertThat(received).containsExactlyInAnyOrderElementsOf(published.join());
        assertKeepsTheOrderOfEachPartition(received);
    }

    @Test
    void resumesFarBehindWhatIsInMemory() throws IOException {
        try (var client = EventClient.open(port, "?rule=" + events.rule(), null)) {
            client.whileHeartbeats(1);
            var before = client.lastId();
            var published = publish(300);

            try (var late = EventClient.open(port, "?rule=" + events.rule(), before)) {
                var received = late.until(event -> member(event, "alertId").equals(published.getLast()));
                received.addAll(late.whileHeartbeats(2));
                assertThat(received)
                        .extracting(event -> member(event, "alertId"))
                        .containsExactlyInAnyOrderElementsOf(published);
            }
        }
    }

    @Test
    void aHeartbeatSaysHowFarAStreamHasComeThatShowsNothing() throws IOException {
        try (var client = EventClient.open(port, "?rule=" + events.rule(), null)) {
            client.whileHeartbeats(1);
            var before = client.lastId();
            new FeedEvents().publish();
            await().until(() -> {
                client.whileHeartbeats(1);
                return !client.lastId().equals(before);
            });
            var mine = events.publish();

            try (var again = EventClient.open(port, "?rule=" + events.rule(), client.lastId())) {
                assertThat(again.until(any -> true))
                        .extracting(event -> member(event, "alertId"))
                        .containsExactly(mine);
            }
        }
    }

    @Test
    void startsNowWithoutAPosition() throws IOException {
        var before = events.publish();
        await().until(() -> sees("?from=beginning&rule=" + events.rule(), before));
        try (var client = EventClient.open(port, "?rule=" + events.rule(), null)) {
            client.whileHeartbeats(1);
            var after = events.publish();

            assertThat(client.until(any -> true))
                    .extracting(event -> member(event, "alertId"))
                    .containsExactly(after);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "abc", "AAAAAAAAAAAA"})
    void anUnknownPositionIsGone(String position) {
        assertThat(api().with("Last-Event-ID", position).get("/alerts/stream").problem(410))
                .isEqualTo("feed-position-unknown");
    }

    @Test
    void aPositionOfAnotherFeedOrBeyondTheEndIsGone() throws IOException {
        var foreign = FeedPosition.of(0, 0, 0, 0).text("another");
        assertThat(api().with("Last-Event-ID", foreign).get("/alerts/stream").problem(410))
                .isEqualTo("feed-position-unknown");
        assertThat(api().get("/alerts/stream?from=yesterday").problem(400)).isEqualTo("invalid-parameter");
    }

    @Test
    void aRepSeesOnlyOwnCustomers() throws IOException {
        var owner = "rep-" + Uuids.next();
        var customer = Cards.registered(owner);
        var rep = Api.at(port).as(owner, "SALES_REP");
        var known = Episodes.of(customer).raised("ERROR", "OVER_LIMIT");
        await().until(() -> rep.get("/alerts/" + known.alertId()).status() == 200);
        var query = "?rule=" + events.rule();
        try (var client = EventClient.open(port, query, null, Tokens.of(owner, "SALES_REP"), "en")) {
            client.whileHeartbeats(1);
            events.publish();
            var own = events.publish(customer);
            events.publish();
            var last = events.publish(customer);

            var seen = client.until(event -> member(event, "alertId").equals(last));
            assertThat(seen).extracting(event -> member(event, "alertId")).containsExactly(own, last);
        }
    }

    @Test
    void endsWhenItsReaderLeavesTheCompany() throws IOException {
        var reader = "rep-" + Uuids.next();
        var query = "?rule=" + events.rule();
        try (var client = EventClient.open(port, query, null, Tokens.of(reader, "SALES_REP"), "en")) {
            client.whileHeartbeats(2);
            AccessNews.leaves(reader, Instant.now());

            assertThatIOException().isThrownBy(() -> client.until(event -> false));
        }
    }

    @Test
    void aRepSeesOfAGroupOnlyWhatOwnCustomersOwe() throws IOException {
        var owner = "rep-" + Uuids.next();
        var member = Cards.registered(owner);
        var group = Groups.formed("江南集团");
        Groups.joined(member, group);
        var rep = Api.at(port).as(owner, "SALES_REP");
        var known = Episodes.ofGroup(group).raised("ERROR", "OVER_LIMIT");
        await().until(() -> rep.get("/alerts/" + known.alertId()).status() == 200);
        var query = "?rule=" + events.rule();
        try (var mine = EventClient.open(port, query, null, Tokens.of(owner, "SALES_REP"), "en");
                var everybodys = EventClient.open(port, query, null)) {
            mine.whileHeartbeats(1);
            everybodys.whileHeartbeats(1);
            events.publishOfGroup(Uuids.next(), member);
            var ofGroup = events.publishOfGroup(group, "another", member);

            var seen = mine.until(event -> true).getFirst();
            assertThat(member(seen, "alertId")).isEqualTo(ofGroup);
            assertThat(documents(seen)).containsExactly(member);
            assertThat(documents(everybodys
                            .until(event -> member(event, "alertId").equals(ofGroup))
                            .getLast()))
                    .containsExactly("another", member);
        }
    }

    private static List<String> documents(Event event) {
        return EventJson.mapper()
                .readTree(event.data())
                .at("/evidence/documents")
                .findValuesAsString("document");
    }

    private List<String> publish(int count) {
        var published = new ArrayList<String>();
        for (var at = 0; at < count; at++) {
            published.add(events.publish());
        }
        return published;
    }

    private void assertKeepsTheOrderOfEachPartition(List<String> received) {
        for (var partition : events.onTopic()) {
            assertThat(received.stream().filter(partition::contains)).isEqualTo(partition);
        }
    }

    private boolean sees(String query, String alertId) throws IOException {
        try (var client = EventClient.open(port, query, null)) {
            client.whileHeartbeats(1);
            return client.whileHeartbeats(1).stream()
                    .anyMatch(event -> member(event, "alertId").equals(alertId));
        }
    }

    private static String member(Event event, String name) {
        return EventJson.mapper().readTree(event.data()).path(name).asString("");
    }
}
