package dev.customerwatch.credit.proposal.web;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.web.LimitGuard;
import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.file.CreditFile.Rated;
import dev.customerwatch.credit.file.CreditFiles;
import dev.customerwatch.credit.proposal.LimitProposal;
import dev.customerwatch.credit.proposal.LimitProposal.Asked;
import dev.customerwatch.credit.proposal.LimitProposal.Circumstances;
import dev.customerwatch.credit.proposal.LimitProposal.Deciding;
import dev.customerwatch.credit.proposal.LimitProposal.Standing;
import dev.customerwatch.credit.proposal.ProposalDesk;
import dev.customerwatch.credit.proposal.Proposals;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Page;
import dev.customerwatch.web.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposes limits by the five methods, and decides about them. */
@RestController
@RequestMapping("/limit-proposals")
@Tag(name = "limit proposals")
class ProposalController {

    private final ProposalDesk desk;
    private final Proposals proposals;
    private final CreditFiles files;
    private final VisibleAccounts accounts;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;
    private final LimitGuard guard;

    ProposalController(
            ProposalDesk desk,
            Proposals proposals,
            CreditFiles files,
            VisibleAccounts accounts,
            BusinessClock clock,
            BusinessCalendar calendar,
            LimitGuard guard) {
        this.desk = desk;
        this.proposals = proposals;
        this.files = files;
        this.accounts = accounts;
        this.clock = clock;
        this.calendar = calendar;
        this.guard = guard;
    }

    record Place(String proposalId) {}

    @PostMapping
    @Operation(
            summary = "Propose a limit by the five methods, on what is known of the customer",
            description = "Each with its working; one that misses an input does not apply. The smallest is proposed.")
    @ApiResponse(responseCode = "201", description = "The proposal")
    @ApiResponse(responseCode = "404", description = "No account that you may see")
    @ApiResponse(responseCode = "409", description = "A proposal for this customer waits")
    ResponseEntity<ProposalView> propose(
            Viewer viewer,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(ProposalBody.EXAMPLE)))
                    @Valid
                    @RequestBody
                    ProposalBody body) {
        var account = accounts.find(viewer, body.customerId());
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var today = calendar.dateOf(now);
        var results = desk.measure(account, body.read(today), today);
        var asked = new Asked(viewer.subject(), now);
        var proposal = new LimitProposal(
                Uuids.next(), body.customerId(), asked, results, circumstances(body, account), null, false);
        if (!proposals.add(proposal)) {
            throw ProposalProblems.waits(body.customerId());
        }
        return ResponseEntity.created(URI.create("/limit-proposals/" + proposal.proposalId()))
                .body(ProposalView.of(proposal));
    }

    @GetMapping
    @Operation(summary = "Limit proposals, oldest first")
    @ApiResponse(responseCode = "200", description = "Proposals")
    Page<ProposalView> list(
            @Parameter(description = "true leaves out what is decided") @RequestParam(defaultValue = "false")
                    boolean waiting,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.read(
                        limit,
                        cursor,
                        Place.class,
                        (after, most) -> proposals.list(waiting, after == null ? null : after.proposalId(), most),
                        proposal -> new Place(proposal.proposalId()))
                .map(ProposalView::of);
    }

    @GetMapping("/{proposalId}")
    @Operation(
            summary =
                    "A proposal with everything to decide on: figures, working, reputation, competition, our capacity")
    @ApiResponse(responseCode = "200", description = "The proposal")
    @ApiResponse(responseCode = "404", description = "No such proposal")
    ProposalView read(@PathVariable String proposalId) {
        return proposals.find(proposalId).map(ProposalView::of).orElseThrow(() -> unknown(proposalId));
    }

    @PostMapping("/{proposalId}/decision")
    @Operation(
            summary = "Approve the smallest, another method's or an own limit, which is in force at once; or reject",
            description = "Nobody decides about a proposal of their own.")
    @ApiResponse(responseCode = "200", description = "The proposal, decided")
    @ApiResponse(responseCode = "404", description = "No such proposal")
    @ApiResponse(responseCode = "409", description = "It was decided before")
    @ApiResponse(responseCode = "422", description = "Your own proposal, or no method applies or not the one chosen")
    ProposalView decide(
            Viewer viewer,
            @PathVariable String proposalId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(DecisionBody.EXAMPLE)))
                    @Valid
                    @RequestBody
                    DecisionBody body) {
        var proposal = proposals.find(proposalId).orElseThrow(() -> unknown(proposalId));
        var choice = body.choice(proposal);
        var account = accounts.find(viewer, proposal.customerId());
        proposal.chosen(choice).ifPresent(limit -> guard.require(viewer, account, limit));
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var deciding = desk.decide(proposalId, choice, viewer.subject(), body.reason(), now);
        return switch (deciding.orElseThrow(() -> unknown(proposalId))) {
            case Deciding.Done done -> ProposalView.of(done.proposal());
            case Deciding.Refused refused -> throw ProposalProblems.of(refused.objection());
        };
    }

    private Circumstances circumstances(ProposalBody body, Account.Open account) {
        var rating = files.find(account.customerId()).file().rated().map(Rated::rating);
        var standing = new Standing(
                account.limit().upTo().orElse(null),
                account.balances().exposure(),
                account.standing().overdue(),
                rating.map(Enum::name).orElse(null));
        return new Circumstances(
                body.reputation(), body.marketPosition(), body.capacity(), body.competition(), standing);
    }

    private static RuntimeException unknown(String proposalId) {
        return CommonProblems.notFound("proposalId", proposalId);
    }
}
