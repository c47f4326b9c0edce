package dev.customerwatch.customer.privacy.web;

import dev.customerwatch.customer.privacy.PersonRequest;
import dev.customerwatch.customer.privacy.PersonRequest.Answer;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Bodies about the rights of persons. */
final class PrivacyBodies {

    private PrivacyBodies() {}

    record ReceiveRequest(
            @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf") @NotNull @Size(max = 100)
            String customerId,

            @Schema(description = "Which contact asked; left out where the customer is the person", example = "c-1")
            @Nullable
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
            String contact,

            @Schema(example = "COPY") @NotNull PersonRequest.Kind kind) {}

    record AnswerRequest(
            @Schema(example = "true") @NotNull Boolean granted,

            @Schema(description = "1 to 2000 characters, no personal data", example = "Copy handed over in person")
            @NotNull
            @Size(min = 1, max = 2000)
            String text) {}

    record Erase(
            @Schema(
                    description = "1 to 2000 characters, no personal data",
                    example = "Asked for it; no business since 2024")
            @NotNull
            @Size(min = 1, max = 2000)
            String reason,

            @Schema(
                    description = "Accounting documents need the data until then: they are restricted, and erased then",
                    example = "2036-01-01T00:00:00.000Z")
            @Nullable
            Instant accountsUntil) {}

    /** A request and when it is due. */
    record RequestView(
            String requestId,
            String customerId,
            @Nullable String contact,
            PersonRequest.Kind kind,
            Instant receivedAt,
            LocalDate dueOn,
            boolean late,
            @Nullable Answer answer) {

        static RequestView of(PersonRequest request, LocalDate today) {
            return new RequestView(
                    request.requestId(),
                    request.customerId(),
                    request.contact(),
                    request.kind(),
                    request.receivedAt(),
                    request.dueOn(),
                    request.isLate(today),
                    request.answer());
        }
    }
}
