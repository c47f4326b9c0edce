package dev.customerwatch.credit.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.customerwatch.messaging.Uuids;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every store of groups does. */
public abstract class GroupsContract {

    protected abstract Groups groups();

    @Test
    void keepsAGroup() {
        var group = new Group(Uuids.next(), "Jiangnan", new TreeSet<>());
        assertThat(groups().add(group, null)).isEqualTo(new Groups.Adding.Added(group));
        assertThat(groups().find(group.groupId())).contains(group);
        assertThat(groups().find("none")).isEmpty();
        var another = new Group(group.groupId(), "Another", new TreeSet<>());
        assertThatIllegalStateException().isThrownBy(() -> groups().add(another, null));
    }

    @Test
    void membersComeAndGo() {
        var group = new Group(Uuids.next(), "Jiangnan", new TreeSet<>());
        groups().add(group, null);
        groups().change(group.groupId(), it -> it.with("b"));
        groups().change(group.groupId(), it -> it.with("a").with("b"));
        assertThat(groups().find(group.groupId()).orElseThrow().members()).containsExactly("a", "b");
        assertThat(groups().change(group.groupId(), it -> it.without("b")))
                .map(Group::members)
                .hasValueSatisfying(members -> assertThat(members).containsExactly("a"));
        assertThat(groups().change("none", it -> it.with("a"))).isEmpty();
    }

    @Test
    void listsPageByPage() {
        var one = new Group(Uuids.next(), "One", new TreeSet<>());
        var two = new Group(Uuids.next(), "Two", new TreeSet<>());
        groups().add(two, null);
        groups().add(one, null);
        assertThat(groups().list(one.groupId(), 1)).containsExactly(two);
        assertThat(groups().list(null, 1_000)).containsSubsequence(one, two);
    }
}
