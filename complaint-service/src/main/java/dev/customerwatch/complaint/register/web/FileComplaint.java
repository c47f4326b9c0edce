package dev.customerwatch.complaint.register.web;

import dev.customerwatch.complaint.register.Channel;
import dev.customerwatch.complaint.register.Grievance;
import dev.customerwatch.complaint.register.Kind;
import dev.customerwatch.complaint.register.Severity;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A new complaint. */
record FileComplaint(
        @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
        String customerId,

        @Schema(example = "QUALITY") @NotNull Kind kind,
        @Schema(example = "HOTLINE") @NotNull Channel channel,
        @Schema(example = "MEDIUM") @NotNull Severity severity,

        @Schema(description = "The order that it is about", example = "019b8be1-f500-759a-aad0-8264d5795d39") @Nullable
        String orderId,

        @Schema(
                description = "1 to 10000 characters; never leaves this service in events",
                example = "Two of ten pumps leak")
        @NotNull
        @Personal
        String text) {

    Grievance grievance() {
        return new Grievance(customerId, kind, channel, severity, orderId, text);
    }

    /** Without the text: what is printed may end in a log. */
    @Override
    public String toString() {
        return "FileComplaint[customer=" + customerId + ", kind=" + kind + "]";
    }
}
