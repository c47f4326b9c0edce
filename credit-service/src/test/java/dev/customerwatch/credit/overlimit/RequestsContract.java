package dev.customerwatch.credit.overlimit;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.messaging.Uuids;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every store of over-limit requests does. */
public abstract class RequestsContract {

    protected abstract Requests requests();

    @Test
    void keepsARequestOncePerOrder() {
        var request = request();

        assertThat(requests().add(request)).isTrue();
        assertThat(requests().add(request)).isFalse();
        assertThat(requests().find(request.orderId())).contains(request);
        assertThat(requests().find("nothing")).isEmpty();
    }

    @Test
    void changesAndListsWhatWaits() {
        var waiting = request();
        var decided = request();
        requests().add(waiting);
        requests().add(decided);
        var ruling = new Ruling("manager1", true, 5, "known", new Authority("SALES_MANAGER", null, 30), NOON);
        var changed = requests().change(decided.orderId(), it -> it.decided(ruling.decision(it, cny("26.00"))));

        assertThat(requests().find(decided.orderId())).isEqualTo(changed);
        assertThat(changed.orElseThrow().isWaiting()).isFalse();
        assertThat(requests().list(true, null, 10_000)).contains(waiting).doesNotContain(changed.orElseThrow());
        assertThat(requests().list(false, null, 10_000)).contains(waiting, changed.orElseThrow());
        assertThat(requests().list(true, waiting.orderId(), 1)).doesNotContain(waiting);
        assertThat(requests().change("nothing", it -> it)).isEmpty();
    }

    private static OverLimitRequest request() {
        var asked = new OverLimitRequest.Asked("rep1", "Pays on Friday", NOON, NOON.plus(Duration.ofDays(7)));
        return new OverLimitRequest(
                Uuids.next(),
                Uuids.next(),
                cny("226.00"),
                Limit.Hold.Reason.OVER_LIMIT,
                cny("26.00"),
                asked,
                null,
                false);
    }
}
