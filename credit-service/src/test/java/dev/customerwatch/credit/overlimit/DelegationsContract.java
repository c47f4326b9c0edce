package dev.customerwatch.credit.overlimit;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.customerwatch.messaging.Uuids;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store of delegations does. */
public abstract class DelegationsContract {

    private final String to = Uuids.next();

    protected abstract Delegations delegations();

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "59999, true", "60000, false"})
    void isInForceFromItsBeginningToItsEnd(long millis, boolean inForce) {
        var delegation = delegation("manager1", NOON.plusSeconds(60));
        delegations().add(delegation);

        assertThat(delegations().find(delegation.delegationId())).contains(delegation);
        assertThat(delegations().inForce(to, NOON.plusMillis(millis)).contains(delegation))
                .isEqualTo(inForce);
        assertThat(delegations().inForce(Uuids.next(), NOON)).isEmpty();
    }

    @Test
    void isTakenBackBeforeItsEnd() {
        var delegation = delegation("manager1", NOON.plusSeconds(60));
        delegations().add(delegation);
        delegations().change(delegation.delegationId(), it -> it.ended(NOON.plusSeconds(10)));
        delegations().change(delegation.delegationId(), it -> it.ended(NOON.plusSeconds(20)));

        assertThat(delegations().inForce(to, NOON.plusSeconds(9))).hasSize(1);
        assertThat(delegations().inForce(to, NOON.plusSeconds(10))).isEmpty();
        assertThat(delegations().list(null, 10_000))
                .extracting(Delegation::delegationId)
                .contains(delegation.delegationId());
        assertThat(delegations().change("nothing", it -> it)).isEmpty();
    }

    @Test
    void endsAfterItBeginsAndWithinAYear() {
        assertThatIllegalArgumentException().isThrownBy(() -> delegation("m", NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> delegation("m", NOON.plus(Duration.ofDays(366)).plusMillis(1)));
    }

    private Delegation delegation(String by, Instant until) {
        var authority = new Authority("SALES_MANAGER", new BigDecimal("20.00"), 10);
        return new Delegation(Uuids.next(), by, authority, to, NOON, until, "leave", null);
    }
}
