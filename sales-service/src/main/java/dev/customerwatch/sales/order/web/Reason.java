package dev.customerwatch.sales.order.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody decides something about an order. */
record Reason(
        @Schema(description = "In plain words; no personal data", example = "Paid on time for three years")
        @NotBlank
        @Size(max = 500)
        String reason) {}
