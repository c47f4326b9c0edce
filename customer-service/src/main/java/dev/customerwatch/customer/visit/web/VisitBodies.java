package dev.customerwatch.customer.visit.web;

import dev.customerwatch.customer.visit.Visit;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies about visits. */
final class VisitBodies {

    private VisitBodies() {}

    /** A contact: planned for a day, or with a report of what came of it. */
    record FileVisit(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull
            String customerId,

            @Schema(example = "FIELD_VISIT") Visit.@NotNull Kind kind,

            @Schema(description = "User name of whoever goes or writes; you where it is left out", example = "rep1")
            @Nullable
            String rep,

            @Schema(description = "The day of a planned visit; not with a report", example = "2026-01-12") @Nullable
            LocalDate day,

            @Valid @Nullable ReportPart report) {}

    /** What came of a contact. */
    record ReportPart(
            @Schema(description = "Now where it is left out", example = "2026-01-12T02:00:00.000Z") @Nullable
            Instant at,

            @Schema(example = "INTEREST") Visit.@NotNull Result result,

            @Schema(description = "Which contacts of the card were met", example = "[\"c-1\"]")
            @Nullable
            @Size(max = 50)
            List<@NotNull String> contacts,

            @Schema(description = "1 to 2000 characters, sealed in the store", example = "Builds a second line in May")
            @Nullable
            @Personal
            String findings) {

        Visit.Report report(Instant now) {
            return new Visit.Report(at == null ? now : at, result, contacts == null ? List.of() : contacts, findings);
        }

        /** Holds no findings: what is printed may end in a log. */
        @Override
        public String toString() {
            return "ReportPart[" + result + "]";
        }
    }

    /** Another day, or none. */
    record MoveVisit(
            @Schema(description = "The new day; left out: the visit is cancelled", example = "2026-01-13") @Nullable
            LocalDate day) {}

    /** Which days of whose are to be planned. */
    record PlanVisits(
            @Schema(description = "User name of the rep; you where it is left out", example = "rep1") @Nullable
            String rep,

            @Schema(description = "The first day; today where it is left out", example = "2026-01-12") @Nullable
            LocalDate from,

            @Schema(description = "How many working days", example = "5") @NotNull @Min(1) @Max(31)
            Integer days) {}

    /** The visits that were planned now. */
    record PlannedVisits(String rep, List<Visit> visits) {}
}
