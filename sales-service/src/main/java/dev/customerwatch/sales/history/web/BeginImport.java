package dev.customerwatch.sales.history.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** An import to begin, or to go on with. */
record BeginImport(
        @Schema(description = "Which system the history comes from; numbers are unique in it", example = "erp")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String source) {}
