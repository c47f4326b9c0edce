package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.money.Money;
import java.time.Instant;
import java.util.Optional;

/** The room that a customer's group leaves: set aside before the customer's own account decides, and given back after it. */
public interface GroupRoom {

    /** No customer is in a group. */
    GroupRoom NONE = new GroupRoom() {
        @Override
        public Optional<Limit.Hold> take(Account.Open member, Money wanted, DecideOrder command, boolean look) {
            return Optional.empty();
        }

        @Override
        public void decided(Entry answer) {
            // nothing was set aside
        }

        @Override
        public void release(Account member, DecideOrder command) {
            // nothing was set aside
        }

        @Override
        public Money excess(Account.Open member, Money wanted, Instant now) {
            return Money.zero(wanted.currency());
        }
    };

    /**
     * Sets room aside for an order.
     *
     * @return what keeps it from that, empty where the room is there, or the customer is in no group
     */
    Optional<Limit.Hold> take(Account.Open member, Money wanted, DecideOrder command, boolean look);

    /** The customer's own account has an answer: the room set aside goes over into what it moved. */
    void decided(Entry answer);

    /** There is no new answer: the room set aside for this decision is given back. */
    void release(Account member, DecideOrder command);

    /** How far an order would go beyond the group's limit; zero where it fits, or the customer is in no group. */
    Money excess(Account.Open member, Money wanted, Instant now);
}
