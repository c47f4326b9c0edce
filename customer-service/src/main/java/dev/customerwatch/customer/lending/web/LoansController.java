package dev.customerwatch.customer.lending.web;

import dev.customerwatch.customer.audit.AuditEntry.Access;
import dev.customerwatch.customer.audit.AuditEntry.Action;
import dev.customerwatch.customer.audit.mongo.AuditLog;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.web.Visibility;
import dev.customerwatch.customer.lending.Loan;
import dev.customerwatch.customer.lending.Loan.Outcome;
import dev.customerwatch.customer.lending.mongo.Loans;
import dev.customerwatch.customer.lending.web.LendingBodies.ExtendLoan;
import dev.customerwatch.customer.lending.web.LendingBodies.LendCard;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.RequestKeys;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lends cards to those who do not look after the customer. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Files")
@ApiResponse(responseCode = "404", description = "No such customer or loan, or not one of yours")
class LoansController {

    private static final int MOST = 200;

    private final Loans loans;
    private final Customers customers;
    private final Visibility visibility;
    private final AuditLog audit;
    private final BusinessClock clock;

    LoansController(Loans loans, Customers customers, Visibility visibility, AuditLog audit, BusinessClock clock) {
        this.loans = loans;
        this.customers = customers;
        this.visibility = visibility;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/customers/{customerId}/loans")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Lend a card",
            description =
                    "The file's custodian lends it. Until the end the borrower sees it in clear for a purpose; it ends"
                            + " by itself.")
    @ApiResponse(responseCode = "201", description = "Lent; the audit log keeps it")
    @ApiResponse(responseCode = "403", description = "You are not the custodian of this file")
    @ApiResponse(responseCode = "409", description = "It would be over already")
    Loan lend(
            Viewer viewer,
            @PathVariable String customerId,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody LendCard asked) {
        var customer = visibility.visible(viewer, customerId).customer();
        if (!viewer.subject().equals(customer.care().custody().custodian())) {
            throw new Refusal(LendingProblems.CUSTODIAN_LENDS);
        }
        return loans.add(RequestKeys.of(viewer, idempotencyKey, asked), () -> lent(viewer, customerId, asked))
                .orElseThrow(() -> RequestKeys.reused(idempotencyKey));
    }

    private Loan lent(Viewer viewer, String customerId, LendCard asked) {
        var lent = done(LendingProblems.read(() -> new Loan(
                        Uuids.next(),
                        customerId,
                        asked.borrower(),
                        asked.purpose(),
                        viewer.subject(),
                        clock.now(),
                        asked.until(),
                        null))
                .begun());
        audit(viewer, lent);
        return lent;
    }

    @PutMapping("/loans/{loanId}/until")
    @Operation(
            summary = "Extend or shorten a loan",
            description = "By whoever lent it or keeps the file now, as long as it is not over.")
    @ApiResponse(responseCode = "200", description = "The loan as it is now")
    @ApiResponse(responseCode = "409", description = "It is, or would be, over")
    Loan extend(Viewer viewer, @PathVariable String loanId, @Valid @RequestBody ExtendLoan asked) {
        var loan = found(loanId, one -> isKeeper(viewer, one));
        var extended = done(loan.extended(asked.until(), clock.now()));
        audit(viewer, extended);
        return saved(loan, extended);
    }

    @PostMapping("/loans/{loanId}/return")
    @Operation(summary = "Return a card", description = "By whoever borrowed or lent it, or keeps the file now.")
    @ApiResponse(responseCode = "200", description = "The loan as it is now")
    @ApiResponse(responseCode = "409", description = "It is over already")
    Loan giveBack(Viewer viewer, @PathVariable String loanId) {
        var loan =
                found(loanId, one -> isKeeper(viewer, one) || viewer.subject().equals(one.borrower()));
        return saved(loan, done(loan.returned(clock.now())));
    }

    @GetMapping("/customers/{customerId}/loans")
    @Operation(summary = "List to whom a card was lent", description = "The newest first, 200 at most.")
    @ApiResponse(responseCode = "200", description = "The loans")
    List<Loan> list(Viewer viewer, @PathVariable String customerId) {
        visibility.visible(viewer, customerId);
        return loans.of(customerId, MOST);
    }

    private void audit(Viewer viewer, Loan loan) {
        audit.add(new Access(
                viewer.subject(),
                Action.LEND,
                loan.customerId(),
                List.of(),
                loan.purpose() + " " + loan.borrower() + " " + loan.until()));
    }

    private boolean isKeeper(Viewer viewer, Loan loan) {
        return viewer.subject().equals(loan.lender())
                || customers
                        .find(loan.customerId())
                        .filter(kept -> viewer.subject()
                                .equals(kept.customer().care().custody().custodian()))
                        .isPresent();
    }

    private Loan found(String loanId, Predicate<Loan> mayTouch) {
        return loans.find(loanId).filter(mayTouch).orElseThrow(() -> CommonProblems.notFound("loanId", loanId));
    }

    private Loan saved(Loan before, Loan now) {
        if (!loans.save(now, before.ended())) {
            throw new OptimisticLockingFailureException("a loan was changed by somebody else");
        }
        return now;
    }

    private static Loan done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.loan();
            case Outcome.Over over -> throw LendingProblems.loanOver(over.ended());
        };
    }
}
