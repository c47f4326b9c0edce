package dev.customerwatch.credit.limit;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.limit.LimitRequest.Asked;
import dev.customerwatch.credit.limit.LimitRequest.Decision;
import dev.customerwatch.credit.limit.LimitRequest.Verdict;
import dev.customerwatch.credit.limit.LimitRequest.Wish;
import dev.customerwatch.messaging.Uuids;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every store of limit requests does. */
public abstract class LimitRequestsContract {

    protected abstract LimitRequests requests();

    @Test
    void keepsOneThatWaitsPerCustomer() {
        var customer = Uuids.next();
        var request = request(customer, new Wish(upTo("10.00"), null, null, false));

        assertThat(requests().add(request)).isTrue();
        assertThat(requests().add(request(customer, request.wish()))).isFalse();
        assertThat(requests().find(request.requestId())).contains(request);
        assertThat(requests().find("nothing")).isEmpty();
        requests().change(request.requestId(), LimitRequestsContract::decided);
        assertThat(requests().add(request(customer, request.wish()))).isTrue();
    }

    @Test
    void changesAndListsWhatWaits() {
        var later = NOON.plus(Duration.ofDays(1));
        var waiting = request(Uuids.next(), new Wish(new Limit.Unlimited(), later, later.plusMillis(1), false));
        var decided = request(Uuids.next(), new Wish(upTo("10.00"), null, later, true));
        requests().add(waiting);
        requests().add(decided);
        var changed = requests().change(decided.requestId(), LimitRequestsContract::decided);

        assertThat(requests().find(waiting.requestId())).contains(waiting);
        assertThat(requests().find(decided.requestId())).isEqualTo(changed);
        assertThat(changed.orElseThrow().isWaiting()).isFalse();
        assertThat(requests().list(true, null, 10_000)).contains(waiting).doesNotContain(changed.orElseThrow());
        assertThat(requests().list(false, null, 10_000)).contains(waiting, changed.orElseThrow());
        assertThat(requests().list(true, waiting.requestId(), 1)).doesNotContain(waiting);
        assertThat(requests().change("nothing", it -> it)).isEmpty();
    }

    /** Decided and carried out, so that no due work comes in between. */
    private static LimitRequest decided(LimitRequest request) {
        return request.decided(new Decision(Verdict.APPROVED, "general1", "seen", NOON))
                .done();
    }

    /** Waits for a century, so that no due work comes in between. */
    private static LimitRequest request(String customer, Wish wish) {
        var asked = new Asked("controller1", "grows", NOON, NOON.plus(Duration.ofDays(36_500)));
        return new LimitRequest(Uuids.next(), customer, wish, asked, null, false);
    }
}
