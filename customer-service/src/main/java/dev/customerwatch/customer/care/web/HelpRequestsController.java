package dev.customerwatch.customer.care.web;

import dev.customerwatch.customer.care.HelpRequest;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.Matters;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Help with choosing, using and repairing; a request that nobody answers in time is flagged. */
@RestController
@RequestMapping("/help-requests")
@Tag(name = "Help")
class HelpRequestsController
        extends MatterController<HelpRequest, HelpRequestsController.AskForHelp, HelpRequestsController.AnswerHelp> {

    private final CareSettings settings;
    private final BusinessClock clock;

    HelpRequestsController(
            Matters<HelpRequest> requests, MatterDesks desks, CareSettings settings, BusinessClock clock) {
        super(desks.of(requests, "request", "help-requests", request -> List.of()));
        this.settings = settings;
        this.clock = clock;
    }

    record AskForHelp(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever is to answer; you where it is left out", example = "rep1")
            @Nullable
            String rep,

            @Schema(example = "USING") HelpRequest.@NotNull About about,
            @Schema(example = "P-100") @Nullable String product,

            @Schema(description = "1 to 2000 characters", example = "How often is it to be greased?") @NotNull @Personal
            String question)
            implements Asked {}

    record AnswerHelp(
            @Schema(description = "Whether they need no answer any more", example = "false") @Nullable
            Boolean withdrawn,

            @Schema(description = "1 to 2000 characters", example = "Every 500 hours") @Nullable @Personal
            String answer,

            @Schema(description = "The guide that was sent", example = "Guide P-100, page 7") @Nullable
            String guide) {}

    @Override
    protected HelpRequest made(String id, String rep, AskForHelp asked) {
        return new HelpRequest(
                id,
                asked.customerId(),
                rep,
                asked.about(),
                asked.product(),
                asked.question(),
                null,
                null,
                clock.now().plus(settings.answerHelpWithin()),
                HelpRequest.Status.OPEN,
                false);
    }

    @Override
    protected Ruling<HelpRequest> changed(HelpRequest before, AnswerHelp asked) {
        return Boolean.TRUE.equals(asked.withdrawn())
                ? before.withdrawn()
                : before.answered(asked.answer(), asked.guide());
    }
}
