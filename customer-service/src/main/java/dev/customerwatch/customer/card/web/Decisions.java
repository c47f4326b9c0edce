package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Flags;
import dev.customerwatch.customer.card.Grade;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** Bodies of the decisions that people take about a customer. */
final class Decisions {

    private Decisions() {}

    record MoveCustomer(
            @Schema(example = "TARGET") @NotNull CustomerState to,

            @Schema(
                    description = "1 to 2000 characters, no personal data",
                    example = "Asked for an offer at the trade fair")
            @NotNull
            String reason) {}

    record GradeCustomer(@Schema(example = "KEY") @NotNull Grade grade) {}

    record AssignOwner(
            @Schema(description = "User name of the rep who is in charge from now on", example = "rep2") @NotNull
            String accountOwner) {}

    record FlagCustomer(
            @Schema(description = "Buys once and is not expected back", example = "true") @NotNull
            Boolean onceInALife,

            @Schema(description = "Costs more than it brings; managers decide", example = "false") @NotNull
            Boolean givenUp,

            @Schema(
                    description = "1 to 2000 characters, no personal data",
                    example = "Buys for one building project only")
            @NotNull
            String reason) {

        Flags flags() {
            return new Flags(onceInALife, givenUp);
        }
    }
}
