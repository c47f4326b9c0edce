package dev.customerwatch.credit.account.web;

import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.OpenAccount;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.decisions.DecisionLog;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Field;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens and shows credit accounts. */
@RestController
@Tag(name = "accounts")
class AccountController {

    private final Bookkeeping bookkeeping;
    private final VisibleAccounts accounts;
    private final Registered registered;
    private final BusinessClock clock;
    private final DecisionLog log;
    private final AccountRequests requests;
    private final LimitGuard guard;

    AccountController(
            Bookkeeping bookkeeping,
            VisibleAccounts accounts,
            Registered registered,
            BusinessClock clock,
            DecisionLog log,
            AccountRequests requests,
            LimitGuard guard) {
        this.bookkeeping = bookkeeping;
        this.accounts = accounts;
        this.registered = registered;
        this.clock = clock;
        this.log = log;
        this.requests = requests;
        this.guard = guard;
    }

    record OpenBody(
            @NotNull @Pattern(regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
            String customerId,

            @NotBlank String currency,
            @NotNull @Valid LimitBody limit,
            @Nullable @Min(0) @Max(365) Integer termDays,
            @Nullable @Valid TermBody term,
            @Nullable Invoicing invoicing) {}

    @PostMapping("/accounts")
    @Operation(summary = "Open a customer's account, with its currency, limit and payment term")
    @ApiResponse(responseCode = "201", description = "The account")
    @ApiResponse(responseCode = "409", description = "The customer has an account")
    @ApiResponse(
            responseCode = "422",
            description =
                    "The customer is not known (yet) or merged, or the limit is in another currency or above your authority")
    ResponseEntity<AccountView> open(
            Viewer viewer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(AccountExamples.OPEN)))
                    @Valid
                    @RequestBody
                    OpenBody body) {
        var currency = Field.read("currency", body.currency(), Money::currency);
        var limit = body.limit().limit();
        guard.require(viewer, currency, limit);
        var term = TermBody.of(body.termDays(), body.term());
        var invoicing = Objects.requireNonNullElse(body.invoicing(), Invoicing.ON_DELIVERY);
        registered.require(body.customerId());
        var cause = Cause.request(OpenAccount.CAUSE, clock.now());
        var command = new OpenAccount(body.customerId(), currency, limit, term, invoicing, viewer.subject(), cause);
        var outcome = bookkeeping.post(command.customerId(), command::decide);
        log.request("open", command.customerId(), outcome);
        if (outcome instanceof Outcome.Repeated) {
            throw AccountProblems.of(new Outcome.AccountExists(command.customerId()));
        }
        var account = accounts.after(viewer, command.customerId(), outcome);
        return ResponseEntity.created(URI.create("/accounts/" + command.customerId()))
                .eTag(ETags.of(account.seq()))
                .body(AccountView.of(account, clock.now()));
    }

    @GetMapping("/accounts/{customerId}")
    @Operation(summary = "Limit, exposure with its parts, reserved and projected amounts")
    @ApiResponse(responseCode = "200", description = "The account; its version is the ETag")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    ResponseEntity<AccountView> read(Viewer viewer, @PathVariable String customerId) {
        return requests.shown(accounts.find(viewer, customerId));
    }
}
