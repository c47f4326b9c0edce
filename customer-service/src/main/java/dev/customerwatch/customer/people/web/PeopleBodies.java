package dev.customerwatch.customer.people.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Bodies about who looks after customers. */
final class PeopleBodies {

    private PeopleBodies() {}

    record AppointDeputy(
            @Schema(description = "User name of the rep who is away", example = "rep1") @NotNull
            String rep,

            @Schema(description = "User name of the one who acts meanwhile", example = "rep2") @NotNull
            String deputy,

            @Schema(example = "2026-02-01T00:00:00.000Z") @NotNull
            Instant from,

            @Schema(example = "2026-02-15T00:00:00.000Z") @NotNull
            Instant until) {}

    record EndDeputy(
            @Schema(description = "User name of the rep", example = "rep1") @NotNull
            String rep,

            @Schema(description = "User name of the one who acts no longer", example = "rep2") @NotNull
            String deputy) {}

    record HandOver(
            @Schema(description = "User name of the rep who gives them up", example = "rep1") @NotNull
            String from,

            @Schema(description = "User name of the rep who gets them", example = "rep2") @NotNull
            String to) {}

    /** What a hand-over came to: {@code kept} customers stay, because the new owner keeps their files. */
    record HandedOver(String from, String to, long customers, long kept) {}
}
