package dev.customerwatch.alert.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.alert.AlertServiceTest;
import dev.customerwatch.alert.Cards;
import dev.customerwatch.alert.Episodes;
import dev.customerwatch.alert.Groups;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Api;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alerts about groups of customers: what they say, and to whom. */
class GroupAlertTest extends AlertServiceTest {

    private final String owner = "rep-" + Uuids.next();
    private String member;
    private String other;
    private String group;
    private Api rep;

    @BeforeEach
    void join() {
        member = Cards.registered(owner);
        other = Cards.registered("rep-" + Uuids.next());
        group = Groups.formed("江南集团");
        Groups.joined(member, group);
        Groups.joined(other, group);
        rep = Api.at(port).as(owner, "SALES_REP");
    }

    @Test
    void namesTheGroupInBothLanguages() {
        await().untilAsserted(() -> {
            var episode = Episodes.ofGroup(group).raised("ERROR", "OVER_LIMIT");
            await().until(() -> api().get("/alerts/" + episode.alertId()).status() == 200);
            var alert = api().get("/alerts/" + episode.alertId()).expect(200);
            assertThat(alert.at("/summary")).startsWith("Group 江南集团: Credit used 950.00 CNY");
            assertThat(alert.at("/groupId")).isEqualTo(group);
            assertThat(alert.at("/key")).isEqualTo("CREDIT|default|" + group);
            assertThat(api().with("Accept-Language", "zh-CN")
                            .get("/alerts/" + episode.alertId())
                            .at("/summary"))
                    .startsWith("集团 江南集团：已用额度 950.00 元");
        });
    }

    @Test
    void aRepOfAMemberSeesItWithoutWhatOtherMembersOwe() {
        var alert = "/alerts/"
                + Episodes.ofGroup(group)
                        .on(member, other)
                        .raised("ERROR", "OVER_LIMIT")
                        .alertId();
        await().until(() -> rep.get(alert).status() == 200);

        var seen = rep.get(alert).expect(200);
        assertThat(seen.json().at("/evidence/documents").findValuesAsString("document"))
                .containsExactly(member);
        assertThat(seen.at("/evidence/moreDocuments")).isEqualTo("1");
        assertThat(seen.json().at("/evidence/members").findValuesAsString("customerId"))
                .containsExactly(member);
        assertThat(texts(seen, "heldOrders")).containsExactly(Episodes.held(member));
        assertThat(texts(seen, "dishonouredBills")).containsExactly(Episodes.unpaid(member));
        assertThat(seen.at("/evidence/exposure/amount")).isEqualTo("950.00");
        assertThat(rep.get("/alerts?customerId=" + group).json().findValuesAsString("document"))
                .containsExactly(member);
        assertThat(rep.get("/alerts").json().findValuesAsString("groupId")).containsExactly(group);
        assertThat(rep.post(alert + "/acknowledge")
                        .expect(200)
                        .json()
                        .at("/evidence/documents")
                        .findValuesAsString("document"))
                .containsExactly(member);
        assertThat(api().get(alert).json().at("/evidence/documents").findValuesAsString("document"))
                .containsExactly(member, other);
        assertThat(texts(api().get(alert), "heldOrders")).containsExactly(Episodes.held(member), Episodes.held(other));
    }

    private static List<String> texts(Api.Answer alert, String name) {
        return alert.json()
                .at("/evidence/" + name)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void whoeverLooksAfterNoMemberAnyMoreDoesNotSeeIt() {
        var alert = "/alerts/"
                + Episodes.ofGroup(group).raised("ERROR", "OVER_LIMIT").alertId();
        await().until(() -> rep.get(alert).status() == 200);
        var stranger = Api.at(port).as("rep-" + Uuids.next(), "SALES_REP");
        assertThat(stranger.get(alert).problem(404)).isEqualTo("not-found");
        assertThat(stranger.get("/alerts?customerId=" + group).json().at("/items"))
                .isEmpty();

        Groups.left(member, group);

        await().until(() -> rep.get(alert).status() == 404);
        assertThat(rep.get("/alerts?customerId=" + group).json().at("/items")).isEmpty();
        api().get(alert).expect(200);
    }
}
