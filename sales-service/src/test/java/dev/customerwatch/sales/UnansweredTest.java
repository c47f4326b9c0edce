package dev.customerwatch.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.testkit.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service whose clock can be put forward, and which lets prepaid orders through. */
@ServiceTest(value = "sales", properties = "sales.prepaid-orders-without-account=true")
@Import(UnansweredTest.Forward.class)
class UnansweredTest extends SalesTest {

    @Autowired
    private ForwardClock clock;

    @Test
    void aQuestionToCreditIsAskedAgainThreeTimesAndThenListed() {
        var customer = customerOf("rep1");
        var orderId = placed(customer);
        clock.forward(Duration.ofSeconds(31));
        published(orderId, 2);
        clock.forward(Duration.ofMinutes(2));
        published(orderId, 3);
        clock.forward(Duration.ofMinutes(10));
        var events = published(orderId, 4);
        clock.forward(Duration.ofHours(1));

        var unanswered = "/orders?unanswered=true&customerId=" + customer;
        await().until(() -> rep().get(unanswered).at("/items/0/orderId").equals(orderId));
        assertThat(read(orderId).json().get("unanswered").asBoolean()).isTrue();
        assertThat(events.subList(1, 4)).extracting(Published::name).containsOnly("credit-decision-requested");
        assertThat(events.subList(1, 4))
                .extracting(event -> event.body().get("attempt").asInt())
                .containsExactly(1, 2, 3);

        OtherServices.reserved(customer, orderId);
        awaitStatus(orderId, "CONFIRMED");
        assertThat(rep().get(unanswered).json().get("items")).isEmpty();
    }

    @Test
    void aSettingLetsPrepaidOrdersThroughWithoutAnAccount() {
        var customer = customerOf("rep1");

        assertThat(rep().post("/orders", order(customer, "CASH")).expect(201).at("/status"))
                .isEqualTo("CONFIRMED");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Forward {
        @Bean
        ForwardClock clock() {
            return new ForwardClock();
        }
    }

    /** The system's clock plus what it was put forward. */
    static final class ForwardClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        void forward(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
