package dev.customerwatch.credit.limitation.mongo;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.limitation.Demand;
import dev.customerwatch.credit.limitation.Demands;
import dev.customerwatch.credit.limitation.Demands.Adding;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.testkit.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoDemandsTest {

    private final String customer = Uuids.next();

    @Autowired
    private Demands demands;

    @Test
    void keepsADemandOncePerRequestAndListsByDay() {
        var request = new RequestKey("rep1:" + customer, "hash");
        var late = demand("2026-03-02");
        var early = demand("2026-02-02");

        assertThat(demands.add(late, request)).isEqualTo(new Adding.Added(late));
        assertThat(demands.add(demand("2026-03-02"), request)).isEqualTo(new Adding.Added(late));
        assertThat(demands.add(demand("2026-03-02"), new RequestKey(request.key(), "other")))
                .isEqualTo(new Adding.KeyReused());
        demands.add(early, null);
        assertThat(demands.of(customer)).containsExactly(early, late);
        assertThat(demands.of("nobody")).isEmpty();
    }

    private Demand demand(String on) {
        return new Demand(
                Uuids.next(),
                customer,
                Demand.Kind.LAWYER,
                LocalDate.parse(on),
                List.of("one", "two"),
                "letter",
                "rep1",
                NOON);
    }
}
