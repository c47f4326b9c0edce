package dev.customerwatch.credit.file.web;

import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.credit.card.web.ConditionBody;
import dev.customerwatch.credit.file.CreditFile;
import dev.customerwatch.credit.file.Held;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts guarantees and contracts on file and gives them back. */
@RestController
@RequestMapping("/accounts/{customerId}/conditions")
@Tag(name = "credit files")
@ApiResponse(responseCode = "404", description = "No account that you may see, or no such condition on its file")
@ApiResponse(responseCode = "412", description = "The file was changed since you read it")
@ApiResponse(responseCode = "428", description = "If-Match is missing")
class ConditionController {

    private static final String GUARANTEE = """
            {"kind": "JOINT", "reference": "Jiangnan Holding", "filedAt": "Safe 1",
             "amount": {"amount": "500.00", "currency": "CNY"}, "from": "2026-01-05", "until": "2026-12-31"}""";
    private static final String RELEASE = """
            {"reason": "Replaced by a mortgage", "on": "2026-06-30"}""";

    private final VisibleFiles visible;
    private final VisibleAccounts accounts;

    ConditionController(VisibleFiles visible, VisibleAccounts accounts) {
        this.visible = visible;
        this.accounts = accounts;
    }

    record ReleaseBody(
            @NotBlank @Size(max = 500) String reason,
            @Nullable LocalDate on) {}

    @PostMapping
    @Operation(
            summary = "Put a guarantee or a contract on file",
            description = "With who guarantees, how much and until when; one that ends makes a limit review due.")
    @ApiResponse(responseCode = "200", description = "The credit file")
    @ApiResponse(responseCode = "409", description = "As many are on file as may be")
    ResponseEntity<FileView> hold(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(GUARANTEE)))
                    @Valid
                    @RequestBody
                    ConditionBody body) {
        var condition = read(viewer, customerId, body);
        return visible.change(viewer, customerId, ifMatch, (file, at) -> {
            if (file.isFull()) {
                throw FileProblems.full();
            }
            return file.holding(new Held(Uuids.next(), condition, viewer.subject(), at.now(), null, false));
        });
    }

    @PostMapping("/{conditionId}/release")
    @Operation(summary = "Give a guarantee back, or note that a contract has ended; a limit review is due")
    @ApiResponse(responseCode = "200", description = "The credit file")
    @ApiResponse(responseCode = "409", description = "It was given back before")
    ResponseEntity<FileView> release(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable String conditionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(RELEASE)))
                    @Valid
                    @RequestBody
                    ReleaseBody body) {
        return visible.change(viewer, customerId, ifMatch, (file, at) -> {
            requireHeld(file, conditionId);
            var on = Objects.requireNonNullElse(body.on(), at.today());
            return file.released(conditionId, new Held.Release(on, body.reason(), viewer.subject()));
        });
    }

    private static void requireHeld(CreditFile file, String conditionId) {
        var held = file.condition(conditionId).orElseThrow(() -> CommonProblems.notFound("conditionId", conditionId));
        if (held.release() != null) {
            throw FileProblems.released(conditionId);
        }
    }

    /** The condition in the account's currency. */
    private Condition read(Viewer viewer, String customerId, ConditionBody body) {
        var currency = accounts.find(viewer, customerId).currency();
        var amount = body.amount();
        if (amount != null && !amount.currency().equals(currency)) {
            throw CommonProblems.invalidValue(
                    "amount.currency", amount.currency(), "the account is in " + currency.getCurrencyCode());
        }
        return body.read("until");
    }
}
