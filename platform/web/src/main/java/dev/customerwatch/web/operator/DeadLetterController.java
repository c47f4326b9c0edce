package dev.customerwatch.web.operator;

import dev.customerwatch.messaging.consume.DeadLetter;
import dev.customerwatch.messaging.consume.DeadLetters;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters over HTTP: the list, and the way back. */
@RestController
@RequestMapping("/dead-letters")
@Tag(name = "Operations")
class DeadLetterController {

    private final DeadLetters deadLetters;
    private final JsonMapper json;

    DeadLetterController(DeadLetters deadLetters, JsonMapper json) {
        this.deadLetters = deadLetters;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "The newest messages that this service could not handle, newest first")
    Page<DeadLetter> list(@RequestParam(required = false) @Nullable Integer limit) {
        return new Page<>(deadLetters.list(Page.limit(limit)), null);
    }

    @PostMapping("/replay")
    @Operation(
            summary = "Hand a dead letter to this service once more",
            description = "With a value, that JSON takes the place of the body that was set aside.")
    DeadLetter replay(@Valid @RequestBody Replay replay) {
        var repaired = replay.value() == null ? null : json.writeValueAsBytes(replay.value());
        return deadLetters
                .replay(replay.topic(), replay.partition(), replay.offset(), repaired)
                .orElseThrow(() -> CommonProblems.notFound("dead letter", replay.place()));
    }

    /** Which dead letter, and what to hand over in its place. */
    record Replay(
            @Schema(example = "sales.events.v1.credit.dead") @NotBlank
            String topic,

            @Schema(example = "3") @NotNull @PositiveOrZero Integer partition,
            @Schema(example = "42") @NotNull @PositiveOrZero Long offset,

            @Schema(type = "object", description = "The repaired body", example = "{}") @Nullable
            JsonNode value) {

        String place() {
            return topic + "-" + partition + "@" + offset;
        }
    }
}
