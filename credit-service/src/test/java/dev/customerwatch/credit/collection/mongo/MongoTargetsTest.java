package dev.customerwatch.credit.collection.mongo;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.collection.Target;
import dev.customerwatch.credit.collection.Targets;
import dev.customerwatch.credit.collection.Targets.Setting;
import dev.customerwatch.credit.collection.Targets.Versioned;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.ServiceTest;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoTargetsTest {

    private static final YearMonth MONTH = YearMonth.parse("2026-02");

    @Autowired
    private Targets targets;

    @Test
    void setsTheVersionThatWasSeenAndNoOther() {
        var first = target("100.00");
        var other = new Target(first.key(), cny("120.00"), "manager1", NOON);

        assertThat(targets.set(first, 1)).isEqualTo(new Setting.Stale(0));
        assertThat(targets.set(first, 0)).isEqualTo(new Setting.Set(new Versioned(first, 1)));
        assertThat(targets.set(other, 0)).isEqualTo(new Setting.Stale(1));
        assertThat(targets.set(other, 1)).isEqualTo(new Setting.Set(new Versioned(other, 2)));
        assertThat(targets.find(first.key())).contains(new Versioned(other, 2));
    }

    @Test
    void listsThoseOfAMonth() {
        var target = target("100.00");
        targets.set(target, 0);

        assertThat(targets.of(MONTH)).contains(target);
        assertThat(targets.of(MONTH.plusMonths(1))).doesNotContain(target);
    }

    private static Target target(String amount) {
        var key = new Target.Key(MONTH, Target.Scope.OWNER, "rep-" + Uuids.next(), "CNY");
        return new Target(key, cny(amount), "manager1", NOON);
    }
}
