package dev.customerwatch.customer.acquisition.web;

import dev.customerwatch.customer.acquisition.Checklist;
import dev.customerwatch.customer.acquisition.Checklist.Answer;
import dev.customerwatch.customer.acquisition.Checklist.Criterion;
import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether potential customers are to become targets, criterion by criterion. */
@RestController
@RequestMapping("/target-checklists")
@Tag(name = "Acquisition")
class ChecklistsController
        extends MatterController<Checklist, ChecklistsController.BeginChecklist, ChecklistsController.AnswerMore> {

    ChecklistsController(MatterStores stores, MatterDesks desks) {
        super(desks.of(
                stores.open(Checklist.class, "targetChecklists", Keys.NAMES),
                "checklist",
                "target-checklists",
                checklist -> List.of()));
    }

    record AnswerPart(
            @Schema(example = "FITS_OUR_POSITION") @NotNull Criterion criterion,
            @Schema(example = "true") @NotNull Boolean met,

            @Schema(description = "1 to 500 characters", example = "Makes machine tools like our best customers")
            @Nullable
            @Personal
            String note) {}

    record BeginChecklist(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever answers; you where it is left out", example = "rep1") @Nullable
            String rep,

            @Valid @NotEmpty List<@NotNull AnswerPart> answers)
            implements Asked {}

    record AnswerMore(@Valid @NotEmpty List<@NotNull AnswerPart> answers) {}

    @Override
    protected Checklist made(String id, String rep, BeginChecklist asked) {
        return Checklist.begun(id, asked.customerId(), rep, answers(asked.answers()));
    }

    @Override
    protected Ruling<Checklist> changed(Checklist before, AnswerMore asked) {
        return before.answered(answers(asked.answers()));
    }

    private static Map<Criterion, Answer> answers(List<AnswerPart> parts) {
        var answers = new EnumMap<Criterion, Answer>(Criterion.class);
        for (var part : parts) {
            if (answers.put(part.criterion(), new Answer(part.met(), part.note())) != null) {
                throw new UnfitText("answers", part.criterion().name(), "must name each criterion once");
            }
        }
        return answers;
    }
}
