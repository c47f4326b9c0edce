package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.ChangeTerm;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Agrees on payment terms. */
@RestController
@Tag(name = "accounts")
class TermController {

    private final AccountRequests requests;

    TermController(AccountRequests requests) {
        this.requests = requests;
    }

    record TermChange(
            @NotNull @Valid TermBody term,
            @Nullable Invoicing invoicing,
            @NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/accounts/{customerId}/term")
    @Operation(summary = "Agree on another payment term; invoices issued before keep theirs")
    @ApiResponse(responseCode = "200", description = "The account")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "412", description = "The terms were changed since you read the account")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<AccountView> change(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(AccountExamples.TERM)))
                    @Valid
                    @RequestBody
                    TermChange body) {
        return requests.change(viewer, customerId, ifMatch, "term", seen -> {
            var terms = seen.account().terms();
            var invoicing = Objects.requireNonNullElse(body.invoicing(), terms.invoicing());
            var term = body.term().read();
            return new ChangeTerm(
                    customerId, term, invoicing, body.reason(), viewer.subject(), seen.seq(), seen.cause())::decide;
        });
    }
}
