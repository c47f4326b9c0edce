package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.ChangeSupply;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Stops supply on credit and lets it go on. */
@RestController
@Tag(name = "accounts")
class SupplyController {

    private final AccountRequests requests;

    SupplyController(AccountRequests requests) {
        this.requests = requests;
    }

    record SupplyChange(
            @NotNull Boolean held,
            @NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/accounts/{customerId}/supply")
    @Operation(
            summary = "Stop supply on credit, or let it go on",
            description =
                    "While supply is held, credit orders are held whatever the limit leaves. What was delivered is "
                            + "invoiced, payments are taken, orders paid in advance pass.")
    @ApiResponse(responseCode = "200", description = "The account")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "412", description = "Supply was decided since you read the account")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<AccountView> change(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(AccountExamples.SUPPLY)))
                    @Valid
                    @RequestBody
                    SupplyChange body) {
        return requests.change(
                viewer,
                customerId,
                ifMatch,
                "supply",
                seen -> new ChangeSupply(
                        customerId, body.held(), body.reason(), viewer.subject(), seen.seq(), seen.cause())::decide);
    }
}
