package dev.customerwatch.customer.opportunity.web;

import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.customer.opportunity.Opportunity;
import dev.customerwatch.customer.opportunity.Opportunity.Prospect;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sales process, opportunity by opportunity; one that nobody carries on is flagged. */
@RestController
@RequestMapping("/opportunities")
@Tag(name = "Opportunities")
class OpportunitiesController
        extends MatterController<
                Opportunity, OpportunitiesController.OpenOpportunity, OpportunitiesController.CarryOn> {

    private final BusinessClock clock;
    private final Duration stillAfter;

    OpportunitiesController(
            MatterStores stores,
            MatterDesks desks,
            BusinessClock clock,
            @Value("${customer.opportunities.still-after:30d}") Duration stillAfter) {
        super(desks.of(
                stores.open(Opportunity.class, "opportunities", Keys.NAMES, Opportunity::fallenDue),
                "opportunity",
                "opportunities",
                opportunity -> List.of()));
        this.clock = clock;
        this.stillAfter = stillAfter;
    }

    record ProspectPart(
            @Schema(description = "1 to 200 characters", example = "Bearings for line 2") @NotNull @Personal
            String subject,

            @Schema(description = "What it may bring", example = "{\"amount\":\"120000.00\",\"currency\":\"CNY\"}")
            @Nullable
            Money amount,

            @Schema(description = "Needed while it is open; 1 to 500 characters", example = "Send samples by Friday")
            @Nullable
            @Personal
            String nextStep) {

        Prospect prospect() {
            return new Prospect(subject, amount, nextStep);
        }
    }

    record OpenOpportunity(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever is in charge; you where it is left out", example = "rep1")
            @Nullable
            String rep,

            @Valid @NotNull ProspectPart prospect)
            implements Asked {}

    record CarryOn(
            @Schema(example = "OFFER_MADE") Opportunity.@NotNull Stage stage,

            @Valid @NotNull ProspectPart prospect,

            @Schema(description = "Which contacts of the card were met about it", example = "[\"c-1\"]")
            @Nullable
            @Size(max = 50)
            List<@NotNull String> met) {}

    @Override
    protected Opportunity made(String id, String rep, OpenOpportunity asked) {
        return Opportunity.opened(id, asked.customerId(), rep, asked.prospect().prospect(), clock.now(), stillAfter);
    }

    @Override
    protected Ruling<Opportunity> changed(Opportunity before, CarryOn asked) {
        var met = asked.met() == null ? before.met() : asked.met();
        return before.carriedOn(asked.stage(), asked.prospect().prospect(), met, clock.now());
    }
}
