package dev.customerwatch.credit.proposal;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.proposal.Input.Name;
import dev.customerwatch.credit.proposal.LimitProposal.Asked;
import dev.customerwatch.credit.proposal.LimitProposal.Choice;
import dev.customerwatch.credit.proposal.LimitProposal.Circumstances;
import dev.customerwatch.credit.proposal.LimitProposal.Deciding;
import dev.customerwatch.credit.proposal.LimitProposal.Objection;
import dev.customerwatch.credit.proposal.LimitProposal.Standing;
import dev.customerwatch.messaging.Uuids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** From the inputs to the limit in force. */
class ProposalDeskTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-01-05");

    private final CreditBooks books = new CreditBooks().opened(upTo("1000.00"));
    private final Proposals proposals = new InMemoryProposals();
    private final ProposalDesk desk = new ProposalDesk(
            proposals, books.ledgers, new Bookkeeping(books.ledgers), Scoring.usual(), Period.ofMonths(18));

    @Test
    void theTermIsTheAccountsWhereNoneIsGiven() {
        var sales = List.of(
                input(Name.EXPECTED_MONTHLY_SALES, "9000.00"),
                input(Name.COST_OF_SALES_RATIO, "0.5"),
                input(Name.SUPPLY_SHARE, "0.2"));
        var applied =
                Measuring.smallest(desk.measure(books.account(), sales, TODAY)).orElseThrow();
        assertThat(applied.limit()).isEqualTo(cny("900.00"));
        assertThat(applied.working().inputs().getLast())
                .isEqualTo(new Input(Name.TERM_MONTHS, new BigDecimal("1.000"), TODAY, "ACCOUNT"));
    }

    @Test
    void theSmallestIsPutInForce() {
        var proposal = proposed();
        assertThat(proposal.proposed().orElseThrow().method()).isEqualTo(Method.WORKING_CAPITAL);

        assertThat(decision(done(proposal, new Choice.Smallest())).limit()).isEqualTo(cny("400.00"));
        assertThat(books.account().limit()).isEqualTo(upTo("400.00"));
        var fact = (Fact.LimitChanged) books.entries().getLast().fact();
        assertThat(fact.by()).isEqualTo("general1");
    }

    @Test
    void theApproverMayRecordAnotherChoice() {
        done(proposed(), new Choice.Of(Method.NET_ASSETS));
        assertThat(books.account().limit()).isEqualTo(upTo("500.00"));
        done(proposed(), new Choice.Amount(cny("450.00")));
        assertThat(books.account().limit()).isEqualTo(upTo("450.00"));
        done(proposed(), new Choice.Amount(cny("0.00")));
        assertThat(books.account().limit()).isEqualTo(new Limit.None());
    }

    @Test
    void aRejectedProposalChangesNothing() {
        var entries = books.entries().size();
        assertThat(decision(done(proposed(), new Choice.Rejected())).limit()).isNull();
        assertThat(books.entries()).hasSize(entries);
    }

    @Test
    void nobodyDecidesTwiceNorAboutTheirOwnNorWhatDoesNotApply() {
        var proposal = proposed();
        assertThat(decide(proposal, new Choice.Smallest(), "controller1"))
                .isEqualTo(new Deciding.Refused(new Objection.OwnProposal("controller1")));
        assertThat(decide(proposal, new Choice.Of(Method.SALES_BASED), "general1"))
                .isEqualTo(new Deciding.Refused(new Objection.NothingToChoose(Method.SALES_BASED)));
        assertThat(books.account().limit()).isEqualTo(upTo("1000.00"));

        var decided = done(proposal, new Choice.Smallest());
        assertThat(decide(proposal, new Choice.Rejected(), "general2"))
                .isEqualTo(new Deciding.Refused(new Objection.Decided(decision(decided))));
        assertThat(desk.decide("nothing", new Choice.Smallest(), "general1", "no", NOON))
                .isEmpty();
    }

    @Test
    void whatACrashLeftIsPutInForceLaterAndOnce() {
        var proposal = proposed();
        proposals.change(
                proposal.proposalId(),
                it -> ((Deciding.Done) it.decide(new Choice.Smallest(), "general1", "as measured", NOON)).proposal());
        assertThat(books.account().limit()).isEqualTo(upTo("1000.00"));
        desk.due(proposal.proposalId(), NOON);
        desk.due(proposal.proposalId(), NOON);
        desk.due("nothing", NOON);

        assertThat(books.account().limit()).isEqualTo(upTo("400.00"));
        assertThat(books.entries()).hasSize(2);
        assertThat(proposals.find(proposal.proposalId()).orElseThrow().dueAt()).isNull();
    }

    private static LimitProposal.Decision decision(LimitProposal proposal) {
        return Objects.requireNonNull(proposal.decision());
    }

    private LimitProposal done(LimitProposal proposal, Choice choice) {
        return ((Deciding.Done) decide(proposal, choice, "general1")).proposal();
    }

    private Deciding decide(LimitProposal proposal, Choice choice, String by) {
        return desk.decide(proposal.proposalId(), choice, by, "as measured", NOON)
                .orElseThrow();
    }

    private LimitProposal proposed() {
        var inputs = List.of(
                input(Name.CURRENT_ASSETS, "900.00"),
                input(Name.CURRENT_LIABILITIES, "100.00"),
                input(Name.TOTAL_ASSETS, "2000.00"),
                input(Name.TOTAL_LIABILITIES, "1000.00"),
                input(Name.SUPPLIERS, "2"));
        var account = books.account();
        var circumstances = new Circumstances(
                null, null, null, null, new Standing(null, account.balances().exposure(), false, null));
        var proposal = new LimitProposal(
                Uuids.next(),
                books.customer,
                new Asked("controller1", NOON),
                desk.measure(account, inputs, TODAY),
                circumstances,
                null,
                false);
        assertThat(proposals.add(proposal)).isTrue();
        return proposal;
    }

    private static Input input(Name name, String value) {
        return new Input(name, new BigDecimal(value), LocalDate.parse("2025-12-31"), "accounts");
    }
}
