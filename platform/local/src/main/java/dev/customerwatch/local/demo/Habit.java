package dev.customerwatch.local.demo;

import java.time.Duration;

/** How a customer of the demo buys and pays; the seconds stand for what takes days elsewhere. */
enum Habit {
    /** Pays soon; stays well below its limit. */
    PROMPT(0.06, 0.14, 8, 16, 10, 20),
    /** Pays late; comes near its limit. */
    SLOW(0.08, 0.16, 8, 16, 45, 80),
    /** Buys more than it pays for, and is now and then let over its limit. */
    DRIFTING(0.25, 0.45, 6, 12, 90, 180),
    /** Has no credit and pays at once. */
    CASH(0.02, 0.10, 8, 16, 0, 0);

    private final double leastShare;
    private final double mostShare;
    private final int leastBetweenOrders;
    private final int mostBetweenOrders;
    private final int leastBetweenPayments;
    private final int mostBetweenPayments;

    Habit(
            double leastShare,
            double mostShare,
            int leastBetweenOrders,
            int mostBetweenOrders,
            int leastBetweenPayments,
            int mostBetweenPayments) {
        this.leastShare = leastShare;
        this.mostShare = mostShare;
        this.leastBetweenOrders = leastBetweenOrders;
        this.mostBetweenOrders = mostBetweenOrders;
        this.leastBetweenPayments = leastBetweenPayments;
        this.mostBetweenPayments = mostBetweenPayments;
    }

    /** The next order's share of the customer's size. */
    double share(Dice dice) {
        return dice.between(leastShare, mostShare);
    }

    Duration untilNextOrder(Dice dice) {
        return dice.within(Span.seconds(leastBetweenOrders, mostBetweenOrders));
    }

    Duration untilNextPayment(Dice dice) {
        return dice.within(Span.seconds(leastBetweenPayments, mostBetweenPayments));
    }

    boolean buysOnCredit() {
        return this != CASH;
    }
}
