package dev.customerwatch.sales.order.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.OtherServices;
import dev.customerwatch.sales.SalesTest;
import dev.customerwatch.testkit.TestBroker;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetAsideTest extends SalesTest {

    private static final String DEAD = "credit.events.v1.sales.dead";

    @Test
    void anUnreadableEventIsSetAsideAndReplayedAsIfItHadNeverBeenLost() {
        var customer = customerOf("rep1");
        var lost = placed(customer);
        var other = placed(customer);

        var broken = OtherServices.say("credit", "credit-reserved", customer, "{\"orderId\":".getBytes(UTF_8));
        OtherServices.reserved(customer, other);
        awaitStatus(other, "CONFIRMED"); // the partition went on
        assertThat(read(lost).at("/status")).isEqualTo("PLACED");
        var dead = TestBroker.await(DEAD, row -> TestBroker.header(row, "ce_id").equals(broken));
        assertThat(TestBroker.header(dead, "dlt_reason")).isEqualTo("unreadable");

        var replay = Map.of(
                "topic", DEAD,
                "partition", dead.partition(),
                "offset", dead.offset(),
                "value", Map.of("customerId", customer, "orderId", lost));
        as("operator1", "OPERATOR").post("/dead-letters/replay", replay).expect(200);

        awaitStatus(lost, "CONFIRMED");
        assertThat(published(lost, 2)).extracting(Published::name).containsExactly("order-placed", "order-confirmed");
        assertThat(published(lost, 2)).last().extracting(Published::cause).isEqualTo(broken);
    }

    @Test
    void newsOfAnUnknownOrderIsSetAside() {
        var customer = customerOf("rep1");
        var eventId = OtherServices.held(customer, Uuids.next());

        var dead = TestBroker.await(DEAD, row -> TestBroker.header(row, "ce_id").equals(eventId));

        assertThat(TestBroker.header(dead, "dlt_reason")).isEqualTo("unknown-order");
    }
}
