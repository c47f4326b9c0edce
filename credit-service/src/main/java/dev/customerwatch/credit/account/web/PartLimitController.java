package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.LimitPart;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Field;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Limits of their own that parts of an account have. */
@RestController
@Tag(name = "limits")
class PartLimitController {

    private final AccountRequests requests;

    PartLimitController(AccountRequests requests) {
        this.requests = requests;
    }

    record PartLimitChange(
            @Nullable Money limit,
            @NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/accounts/{customerId}/part-limits/{part}")
    @Operation(
            summary = "Give a part of the account a limit of its own; left out, it has none any more",
            description =
                    "Orders that would bring a part above it are held; bills and standing stock are refused. Standing "
                            + "stock without a limit has no room.")
    @ApiResponse(responseCode = "200", description = "The account")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "412", description = "The terms were changed since you read the account")
    @ApiResponse(responseCode = "422", description = "The limit is in another currency")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<AccountView> change(
            Viewer viewer,
            @PathVariable String customerId,
            @PathVariable Part part,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(AccountExamples.PART)))
                    @Valid
                    @RequestBody
                    PartLimitChange body) {
        return requests.change(viewer, customerId, ifMatch, "part-limit", seen -> {
            var limit = body.limit();
            var command = Field.read(
                    limit == null ? "part" : "limit",
                    limit == null ? part.name() : limit.toString(),
                    shown -> new LimitPart(
                            customerId, part, limit, body.reason(), viewer.subject(), seen.seq(), seen.cause()));
            return command::decide;
        });
    }
}
