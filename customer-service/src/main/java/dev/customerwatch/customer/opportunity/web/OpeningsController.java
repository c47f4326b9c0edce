package dev.customerwatch.customer.opportunity.web;

import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.matter.Keys;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.matter.mongo.MatterStores;
import dev.customerwatch.customer.matter.web.MatterController;
import dev.customerwatch.customer.matter.web.MatterDesks;
import dev.customerwatch.customer.opportunity.Opening;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Good moments to sell, as dated facts. */
@RestController
@RequestMapping("/openings")
@Tag(name = "Openings")
class OpeningsController
        extends MatterController<Opening, OpeningsController.NoteOpening, OpeningsController.EndOpening> {

    OpeningsController(MatterStores stores, MatterDesks desks) {
        super(desks.of(
                stores.open(Opening.class, "openings", Keys.NAMES), "opening", "openings", opening -> List.of()));
    }

    record NoteOpening(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(description = "User name of whoever is in charge; you where it is left out", example = "rep1")
            @Nullable
            String rep,

            @Schema(example = "RIVALS_FAILURE") Opening.@NotNull Kind kind,

            @Schema(description = "Since when it is there", example = "2026-01-12") @NotNull
            LocalDate day,

            @Schema(description = "1 to 1000 characters", example = "Their supplier delivers late since May")
            @NotNull
            @Personal
            String what,

            @Schema(example = "SERVICE") @NotNull Source source)
            implements Asked {}

    record EndOpening(@Schema(example = "USED") Opening.@NotNull Status status) {}

    @Override
    protected Opening made(String id, String rep, NoteOpening asked) {
        return new Opening(
                id,
                asked.customerId(),
                rep,
                asked.kind(),
                asked.day(),
                asked.what(),
                asked.source(),
                Opening.Status.OPEN);
    }

    @Override
    protected Ruling<Opening> changed(Opening before, EndOpening asked) {
        return before.ended(asked.status());
    }
}
