package dev.customerwatch.customer.care.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.care.CareTask;
import dev.customerwatch.customer.care.CareTask.Proposal;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.Matters;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done for customers: found every night, or asked for; what is late is flagged. */
@RestController
@RequestMapping("/care-tasks")
@Tag(name = "Care")
class CareTasksController
        extends MatterController<CareTask, CareTasksController.AskForCare, CareTasksController.EndTask> {

    private final CustomerSettings settings;

    CareTasksController(Matters<CareTask> tasks, MatterDesks desks, CustomerSettings settings) {
        super(desks.of(tasks, "task", "care-tasks", task -> List.of()));
        this.settings = settings;
    }

    record AskForCare(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever is to do it; you where it is left out", example = "rep1")
            @Nullable
            String rep,

            @Schema(example = "OTHER") CareTask.@NotNull Kind kind,

            @Schema(description = "An order, a product, a contact", example = "P-100") @Nullable
            String about,

            @Schema(example = "2026-01-19") @NotNull LocalDate dueOn)
            implements Asked {}

    record EndTask(
            @Schema(example = "DONE") CareTask.@NotNull Status status,

            @Schema(description = "1 to 1000 characters", example = "Runs well; asks for a second one")
            @Nullable
            @Personal
            String note) {}

    @Override
    protected CareTask made(String id, String rep, AskForCare asked) {
        var proposal = new Proposal(asked.kind(), id, asked.about(), asked.dueOn());
        return CareTask.proposed(id, asked.customerId(), rep, proposal, settings.zone());
    }

    @Override
    protected Ruling<CareTask> changed(CareTask before, EndTask asked) {
        return before.ended(asked.status(), asked.note());
    }
}
