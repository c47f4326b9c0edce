package dev.customerwatch.customer.lending.web;

import dev.customerwatch.customer.privacy.Purpose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Bodies about lending cards. */
final class LendingBodies {

    private LendingBodies() {}

    record LendCard(
            @Schema(description = "User name of whoever borrows the card", example = "rep2") @NotNull
            String borrower,

            @Schema(example = "CONTRACT") @NotNull Purpose purpose,

            @Schema(example = "2026-02-15T00:00:00.000Z") @NotNull
            Instant until) {}

    record ExtendLoan(
            @Schema(example = "2026-03-01T00:00:00.000Z") @NotNull
            Instant until) {}
}
