package dev.customerwatch.customer.care;

import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.Words;
import dev.customerwatch.money.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer gets for a milestone.
 *
 * @param level of the reward programme
 * @param orderId with which the milestone was passed
 * @param cost what it costs us; booked as an expense in sales-service by {@code expenseId}
 */
public record Reward(
        String rewardId,
        String customerId,
        String rep,
        Kind kind,
        String level,
        String orderId,
        Money cost,
        Status status,
        @Nullable String expenseId)
        implements Matter {

    public Reward {
        rep = Words.user("rep", rep);
        expenseId = Words.ofNullable("expenseId", expenseId, 64);
    }

    /** What it is. */
    public enum Kind {
        GIFT,
        VOUCHER,
        DRAW_ENTRY,
        VISIT_OF_MANAGEMENT
    }

    /** How far it has come. */
    public enum Status {
        DUE,
        GIVEN,
        DECLINED
    }

    /** The reward of a milestone, due now. */
    public static Reward due(String id, String customerId, String rep, Milestone milestone) {
        var level = milestone.level();
        return new Reward(
                id, customerId, rep, level.reward(), level.name(), milestone.orderId(), level.cost(), Status.DUE, null);
    }

    /** It was given or declined; the expense may be named later. */
    public Ruling<Reward> ended(Status to, @Nullable String expense) {
        if (status == Status.DECLINED || (status == Status.GIVEN && to != Status.GIVEN)) {
            return to == status ? Ruling.unchanged() : Ruling.notNow(status);
        }
        var next = new Reward(rewardId, customerId, rep, kind, level, orderId, cost, to, expense);
        return next.equals(this) ? Ruling.unchanged() : Ruling.changed(next);
    }

    /** Whether its cost is not yet an expense. */
    private boolean unbooked() {
        return status == Status.GIVEN && expenseId == null && cost.isPositive();
    }

    @Override
    public boolean unfinished() {
        return status == Status.DUE || unbooked();
    }

    @Override
    public String id() {
        return rewardId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        return Keys.of(rep, status, unbooked());
    }
}
