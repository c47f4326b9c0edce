package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Attitude;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Flags;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.LossReason;
import dev.customerwatch.customer.card.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Bodies of the decisions that people take about a customer. */
final class Decisions {

    private Decisions() {}

    record MoveCustomer(
            @Schema(example = "TARGET") @NotNull CustomerState to,

            @Schema(
                    description = "1 to 2000 characters, no personal data",
                    example = "Asked for an offer at the trade fair")
            @NotNull
            String reason,

            @Schema(description = "Of LOST: why the customer was lost", example = "COMPETITOR") @Nullable
            LossReason lossReason) {}

    record StageCustomer(
            @Schema(example = "INITIAL") @NotNull Stage to,

            @Schema(
                    description = "Our share of what they buy, in percent; where none is given, as the facts say",
                    example = "30")
            @Nullable
            BigDecimal share,

            @Schema(
                    description = "1 to 2000 characters, no personal data",
                    example = "Buys a third of its bearings from us")
            @NotNull
            String reason) {}

    record JudgeCustomer(
            @Schema(example = "LOYAL") @Nullable Attitude attitude,

            @Schema(description = "Managers decide", example = "false") @NotNull
            Boolean keyAccount,

            @Schema(description = "1 to 2000 characters, no personal data", example = "Asks us first") @NotNull
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
