package dev.customerwatch.credit.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import org.junit.jupiter.api.Test;

/** What every store of shares does; in a currency of its own. */
public abstract class SharesContract {

    private static final String CODE = "XPF";

    protected abstract Shares shares();

    @Test
    void addsUpTheNewestShareOfEachAccount() {
        var one = Uuids.next();
        shares().put(share(one, "100", false, "40", 3));
        shares().put(share(Uuids.next(), "0", true, "7", 1));
        shares().put(share(one, "300", false, "50", 5));
        shares().put(share(one, "200", false, "45", 4));

        assertThat(shares().sums())
                .filteredOn(sums -> sums.currency().equals(Money.currency(CODE)))
                .containsExactly(new Sums(Money.currency(CODE), 2, 1, money("300"), money("57")));
    }

    private static Share share(String customer, String limit, boolean unlimited, String exposure, long seq) {
        return new Share(customer, money(limit), unlimited, money(exposure), seq);
    }

    private static Money money(String amount) {
        return Money.of(amount, CODE);
    }
}
