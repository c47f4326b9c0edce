package dev.customerwatch.customer.care.web;

import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.care.CareRule;
import dev.customerwatch.customer.care.Milestone;
import dev.customerwatch.customer.care.Milestone.Basis;
import dev.customerwatch.customer.care.Milestone.Level;
import dev.customerwatch.customer.care.Reward;
import dev.customerwatch.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the company looks after its customers.
 *
 * @param related products that go with a product
 * @param lasts days that a product lasts
 * @param answerHelpWithin how long a request for help may wait
 * @param rewards the levels of the reward programme
 * @param programme the care that customers of a grade get
 */
@ConfigurationProperties("customer.care")
record CareSettings(
        @DefaultValue("14") int productCareAfter,
        @DefaultValue("7") int greetAhead,
        @DefaultValue Map<String, List<String>> related,
        @DefaultValue Map<String, Integer> lasts,
        @DefaultValue("30") int renewAhead,
        @DefaultValue("2") int rareFactor,
        @DefaultValue("30") int valueFall,
        @DefaultValue("365") int decideLostAfter,
        @DefaultValue("2d") Duration answerHelpWithin,
        @DefaultValue List<RewardLevel> rewards,
        @DefaultValue Map<Grade, GradeCare> programme) {

    /** A level as settings write it, amounts without VAT. */
    record RewardLevel(
            String name,
            Basis basis,
            String threshold,
            Reward.Kind reward,
            String cost,
            @DefaultValue("CNY") String currency) {
        Level level() {
            return new Level(name, basis, Money.of(threshold, currency), reward, Money.of(cost, currency));
        }
    }

    /**
     * What customers of a grade get.
     *
     * @param unit who looks after them, named for KEY
     * @param measures what is done for them
     * @param costAYear what that costs for each of them, with its currency: {@code 1200.00 CNY}
     */
    record GradeCare(
            @Nullable String unit,
            @DefaultValue List<String> measures,
            @Nullable String costAYear) {}

    CareRule rule() {
        return new CareRule(
                productCareAfter, greetAhead, related, lasts, renewAhead, rareFactor, valueFall, decideLostAfter);
    }

    List<Milestone.Level> levels() {
        return rewards.stream().map(RewardLevel::level).toList();
    }
}
