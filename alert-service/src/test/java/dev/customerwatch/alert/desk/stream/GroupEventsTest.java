package dev.customerwatch.alert.desk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.alert.AlertServiceTest;
import dev.customerwatch.messaging.consume.Subscriptions;
import dev.customerwatch.testkit.Contracts;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class GroupEventsTest extends AlertServiceTest {

    @Autowired
    @Qualifier("groupSubscriptions")
    private Subscriptions subscriptions;

    @Autowired
    private Groups groups;

    @Test
    void readsNamesAndMembersOfTheSamples() {
        var tried = new HashSet<String>();
        for (var sample : Contracts.samplesOf("credit")) {
            if (subscriptions.handle(sample.body(), sample.event())) {
                tried.add(sample.type());
            }
        }
        Contracts.assertAllConsumed(subscriptions, tried);
        var membership = Contracts.sample("credit.group-membership-changed.v1");
        var group = membership.data().get("groupId").asString();
        assertThat(groups.name(group)).contains("江南集团");
        assertThat(groups.membersOf(group)).containsExactly(membership.key());
        assertThat(groups.of(List.of(membership.key()))).containsExactly(group);
    }
}
