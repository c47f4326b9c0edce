package dev.customerwatch.complaint.register.web;

import dev.customerwatch.complaint.register.Remedy;
import dev.customerwatch.complaint.register.Resolution;
import dev.customerwatch.complaint.register.Step;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** How a complaint was settled with the customer. */
record ResolveComplaint(
        @Schema(example = "RETURN") @NotNull Remedy remedy,

        @Schema(description = "What it cost us", example = "{\"amount\":\"113.00\",\"currency\":\"CNY\"}") @Nullable
        Money cost,

        @Schema(
                description = "1 to 10000 characters; never leaves this service in events",
                example = "Two pumps taken back")
        @NotNull
        @Personal
        String note) {

    Resolution resolution(Step step) {
        return new Resolution(remedy, cost, note, step);
    }

    /** Without the note: what is printed may end in a log. */
    @Override
    public String toString() {
        return "ResolveComplaint[remedy=" + remedy + ", cost=" + cost + "]";
    }
}
