package dev.customerwatch.customer.grading.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.grading.Abc;
import dev.customerwatch.customer.grading.StepPlan;
import dev.customerwatch.customer.grading.StepPlan.Step;
import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.messaging.BusinessClock;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans by which customers of class C are to rise to B and A; one whose step is late is flagged. */
@RestController
@RequestMapping("/step-plans")
@Tag(name = "Step plans")
class StepPlansController
        extends MatterController<StepPlan, StepPlansController.MakePlan, StepPlansController.ChangePlan> {

    private final CustomerSettings settings;
    private final BusinessClock clock;

    StepPlansController(MatterStores stores, MatterDesks desks, CustomerSettings settings, BusinessClock clock) {
        super(desks.of(
                stores.open(StepPlan.class, "stepPlans", Keys.NAMES, StepPlan::fallenDue),
                "plan",
                "step-plans",
                plan -> List.of()));
        this.settings = settings;
        this.clock = clock;
    }

    record StepPart(
            @Schema(description = "The class that it leads to: B, then A", example = "B") @NotNull
            Abc to,

            @Schema(description = "The day by which it is to be done", example = "2026-06-30") @NotNull
            LocalDate until,

            @Schema(description = "1 to 500 characters", example = "Offer bearings for line 2") @NotNull
            String what,

            @Schema(description = "Whether it was done; not yet where it is left out", example = "false") @Nullable
            Boolean done) {

        Step step() {
            return new Step(to, until, what, Boolean.TRUE.equals(done));
        }
    }

    record MakePlan(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever carries it out; you where it is left out", example = "rep1")
            @Nullable
            String rep,

            @Valid @NotEmpty @Size(max = 20) List<@NotNull StepPart> steps)
            implements Asked {}

    record ChangePlan(
            @Valid @NotEmpty @Size(max = 20) List<@NotNull StepPart> steps,

            @Schema(description = "Whether nobody goes on with it", example = "false") @Nullable
            Boolean dropped) {}

    @Override
    protected StepPlan made(String id, String rep, MakePlan asked) {
        return StepPlan.made(id, asked.customerId(), rep, steps(asked.steps()), settings.zone());
    }

    @Override
    protected Ruling<StepPlan> changed(StepPlan before, ChangePlan asked) {
        return before.stepped(steps(asked.steps()), Boolean.TRUE.equals(asked.dropped()), clock.now());
    }

    private static List<Step> steps(List<StepPart> parts) {
        return parts.stream().map(StepPart::step).toList();
    }
}
