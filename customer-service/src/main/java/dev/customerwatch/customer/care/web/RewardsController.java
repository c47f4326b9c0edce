package dev.customerwatch.customer.care.web;

import dev.customerwatch.customer.care.Reward;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.Matters;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rewards for milestones: found every night, or given by hand; one whose cost is not booked as an expense is flagged. */
@RestController
@RequestMapping("/rewards")
@Tag(name = "Care")
class RewardsController extends MatterController<Reward, RewardsController.GiveReward, RewardsController.EndReward> {

    RewardsController(Matters<Reward> rewards, MatterDesks desks) {
        super(desks.of(rewards, "reward", "rewards", reward -> List.of()));
    }

    record GiveReward(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever gives it; you where it is left out", example = "rep1") @Nullable
            String rep,

            @Schema(example = "GIFT") Reward.@NotNull Kind kind,

            @Schema(description = "Of the programme", example = "Silver") @NotNull @Size(min = 1, max = 64)
            String level,

            @Schema(description = "With which it was earned", example = "019b8be1-f500-759a-aad0-8264d5795d39") @NotNull
            String orderId,

            @Schema(description = "What it costs us", example = "{\"amount\":\"200.00\",\"currency\":\"CNY\"}") @NotNull
            Money cost)
            implements Asked {}

    record EndReward(
            @Schema(example = "GIVEN") Reward.@NotNull Status status,

            @Schema(description = "The expense of sales-service that books its cost", example = "E-2026-0117") @Nullable
            String expenseId) {}

    @Override
    protected Reward made(String id, String rep, GiveReward asked) {
        return new Reward(
                id,
                asked.customerId(),
                rep,
                asked.kind(),
                asked.level(),
                asked.orderId(),
                asked.cost(),
                Reward.Status.DUE,
                null);
    }

    @Override
    protected Ruling<Reward> changed(Reward before, EndReward asked) {
        return before.ended(asked.status(), asked.expenseId());
    }
}
