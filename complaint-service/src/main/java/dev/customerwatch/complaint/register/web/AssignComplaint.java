package dev.customerwatch.complaint.register.web;

import dev.customerwatch.complaint.register.Assignment;
import dev.customerwatch.complaint.register.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** Who is responsible for a complaint from now on. */
record AssignComplaint(
        @Schema(description = "The company's own code of the unit", example = "QUALITY_CONTROL") @NotNull
        String unit,

        @Schema(description = "User name of the person", example = "handler1") @NotNull
        String assignee) {

    Assignment assignment(Step step) {
        return new Assignment(unit, assignee, step);
    }
}
