package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.ChangeStatus;
import dev.customerwatch.credit.account.Standing;
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

/** Suspends and closes accounts, and opens them again. */
@RestController
@Tag(name = "accounts")
class StatusController {

    private final AccountRequests requests;

    StatusController(AccountRequests requests) {
        this.requests = requests;
    }

    record StatusChange(
            @NotNull Standing.Status status,
            @NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/accounts/{customerId}/status")
    @Operation(
            summary = "Suspend or close an account, or open it again",
            description =
                    "Suspended: new credit orders are held. Closed: they are refused. Either way what was delivered is "
                            + "invoiced and payments are taken.")
    @ApiResponse(responseCode = "200", description = "The account")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "412", description = "Its standing was decided since you read the account")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<AccountView> change(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(AccountExamples.STATUS)))
                    @Valid
                    @RequestBody
                    StatusChange body) {
        return requests.change(
                viewer,
                customerId,
                ifMatch,
                "status",
                seen -> new ChangeStatus(
                        customerId, body.status(), body.reason(), viewer.subject(), seen.seq(), seen.cause())::decide);
    }
}
