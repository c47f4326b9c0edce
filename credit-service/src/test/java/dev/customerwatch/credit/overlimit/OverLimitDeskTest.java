package dev.customerwatch.credit.overlimit;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.ceiling.Ceiling;
import dev.customerwatch.credit.ceiling.InMemoryShares;
import dev.customerwatch.credit.overlimit.OverLimitDesk.Asking;
import dev.customerwatch.credit.overlimit.OverLimitDesk.Deciding;
import dev.customerwatch.credit.overlimit.OverLimitRequest.Verdict;
import dev.customerwatch.credit.overlimit.Ruling.Objection;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order of 226 against a limit of 200. */
class OverLimitDeskTest {

    private static final Authority MANAGER = new Authority("SALES_MANAGER", new BigDecimal("26.00"), 30);
    private static final Authority GENERAL = new Authority("GENERAL_MANAGER", null, 365);
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final CreditBooks books = new CreditBooks().opened(upTo("200.00"));
    private final Requests requests = new InMemoryRequests();
    private final OverLimitDesk desk = desk(Map.of());

    private OverLimitDesk desk(Map<String, BigDecimal> ceilings) {
        var ceiling = new Ceiling(books.ledgers, new InMemoryShares(), ceilings);
        return new OverLimitDesk(requests, books.orders(), ceiling, PATIENCE);
    }

    @ParameterizedTest
    @CsvSource({"200.00, APPROVED", "199.99, REFUSED"})
    void aboveTheCompanyCeilingOnlyTheGeneralManagerApproves(String most, String expected) {
        var under = desk(Map.of("CNY", new BigDecimal(most)));
        ask("226.00");
        var ruling = new Ruling("manager1", true, 1, "long known", MANAGER, NOON);
        var decided = under.decide("order", ruling);

        assertThat(decided instanceof Deciding.Done ? "APPROVED" : "REFUSED").isEqualTo(expected);
        if (decided instanceof Deciding.Refused refused) {
            assertThat(refused.objection())
                    .isEqualTo(new Objection.AboveCeiling(new Ceiling.Above(cny(most), cny("200.00"), cny("0.00"))));
            var general = new Ruling("general1", true, 1, "long known", GENERAL, NOON);
            assertThat(under.decide("order", general)).isInstanceOf(Deciding.Done.class);
        }
    }

    @Test
    void theCeilingIsThatOfTheAccountsCurrencyWhateverTheOrderIsIn() {
        books.usd("2026-01-05", "7.00");
        books.place("order", Money.of("30.00", "USD"));
        desk.ask(books.customer, "order", "rep1", "Pays on Friday", NOON);
        var under = desk(Map.of("CNY", new BigDecimal("199.99")));

        assertThat(under.decide("order", new Ruling("manager1", true, 1, "long known", MANAGER, NOON)))
                .isEqualTo(new Deciding.Refused(
                        new Objection.AboveCeiling(new Ceiling.Above(cny("199.99"), cny("200.00"), cny("0.00")))));
    }

    @Test
    void nothingIsApprovedWhileSupplyIsHeldAndTheRequestWaits() {
        ask("226.00");
        books.supply(true);
        assertThat(decide(true, 1, MANAGER))
                .isEqualTo(new Deciding.Refused(new Objection.Stopped(Limit.Hold.Reason.SUPPLY_HELD)));
        assertThat(request().isWaiting()).isTrue();

        books.supply(false);
        assertThat(decide(true, 1, MANAGER)).isInstanceOf(Deciding.Done.class);
        assertThat(books.account().balances().reserved()).isEqualTo(cny("226.00"));
    }

    @Test
    void whatIsStoppedMayBeRejected() {
        ask("226.00");
        books.supply(true);
        assertThat(decide(false, 0, MANAGER)).isInstanceOf(Deciding.Done.class);
    }

    @Test
    void anApprovedOrderIsReservedWithWhoLetItPass() {
        ask("226.00");
        assertThat(decide(true, 30, MANAGER)).isInstanceOf(Deciding.Done.class);

        assertThat(books.entries().getLast().fact())
                .isEqualTo(new Fact.Reserved("order", cny("226.00"), new Fact.Waiver("manager1", "long known")));
        assertThat(request().carriedOut()).isTrue();
        assertThat(request().dueAt()).isNull();
        assertThat(request().decision())
                .extracting(OverLimitRequest.Decision::until)
                .isEqualTo(NOON.plus(Duration.ofDays(30)));
    }

    @Test
    void aRejectedOrderIsRefused() {
        ask("226.00");
        decide(false, 0, MANAGER);

        assertThat(books.entries().getLast().fact())
                .isEqualTo(new Fact.Refused("order", Fact.Refused.Reason.REQUEST_REJECTED));
        assertThat(books.account().balances().reserved()).isEqualTo(cny("0.00"));
    }

    @Test
    void aRequestThatNobodyDecidesExpiresAtItsInstant() {
        ask("226.00");
        desk.due("order", NOON.plus(PATIENCE).minusMillis(1));
        assertThat(request().isWaiting()).isTrue();
        desk.due("order", NOON.plus(PATIENCE));
        desk.due("order", NOON.plus(PATIENCE));

        assertThat(request().decision())
                .extracting(OverLimitRequest.Decision::verdict)
                .isEqualTo(Verdict.EXPIRED);
        assertThat(books.entries().getLast().fact())
                .isEqualTo(new Fact.Refused("order", Fact.Refused.Reason.REQUEST_EXPIRED));
        assertThat(decide(true, 1, GENERAL)).isEqualTo(new Deciding.Refused(new Objection.Decided(Verdict.EXPIRED)));
    }

    @ParameterizedTest
    @CsvSource({
        "226.00, 30, APPROVED", // the excess is the authority exactly
        "226.01, 30, REFUSED",
        "226.00, 31, REFUSED",
        "201.00, 0, APPROVED",
    })
    void theAuthorityIsOnTheExcessInclusiveAndOnTheDays(String total, int days, String expected) {
        ask(total);
        var decided = decide(true, days, MANAGER) instanceof Deciding.Done ? "APPROVED" : "REFUSED";

        assertThat(decided).isEqualTo(expected);
        assertThat(EntryKind.of(books.entries().getLast().fact()))
                .isEqualTo(expected.equals("APPROVED") ? EntryKind.RESERVED : EntryKind.HELD);
    }

    @Test
    void theExcessIsThatOfTheMomentOfTheDecision() {
        ask("226.00");
        books.changeLimit(upTo("190.00"));

        assertThat(decide(true, 1, MANAGER))
                .isEqualTo(new Deciding.Refused(
                        new Objection.AboveAuthority(cny("36.00"), new BigDecimal("26.00"), 1, 30)));
        assertThat(decide(true, 1, GENERAL)).isInstanceOf(Deciding.Done.class);
    }

    @Test
    void nobodyDecidesAboutTheirOwnRequestOrWithoutAuthority() {
        ask("226.00");
        var own = new Ruling("rep1", true, 1, "mine", GENERAL, NOON);

        assertThat(desk.decide("order", own)).isEqualTo(new Deciding.Refused(new Objection.OwnRequest("rep1")));
        assertThat(decide(true, 1, null))
                .isEqualTo(new Deciding.Refused(new Objection.AboveAuthority(cny("26.00"), BigDecimal.ZERO, 1, 0)));
        assertThat(desk.decide("other", own)).isEqualTo(new Deciding.Unknown("other"));
        assertThat(request().isWaiting()).isTrue();
    }

    @Test
    void onlyAHeldOrderIsAskedForAndOnce() {
        assertThat(desk.ask(books.customer, "order", "rep1", "r", NOON)).isEqualTo(new Asking.NotHeld("order"));
        ask("226.00");
        assertThat(desk.ask(books.customer, "order", "rep1", "r", NOON)).isInstanceOf(Asking.Exists.class);
        books.place("small", "1.00");
        assertThat(desk.ask(books.customer, "small", "rep1", "r", NOON)).isEqualTo(new Asking.NotHeld("small"));
    }

    @Test
    void whatACrashLeftIsCarriedOutLaterAndOnce() {
        ask("226.00");
        var ruling = new Ruling("manager1", true, 1, "long known", MANAGER, NOON);
        requests.change("order", request -> request.decided(ruling.decision(request, cny("26.00"))));
        assertThat(request().dueAt()).isEqualTo(NOON);
        desk.due("order", NOON.plusSeconds(30));
        desk.due("order", NOON.plusSeconds(60));

        assertThat(books.account().balances().reserved()).isEqualTo(cny("226.00"));
        assertThat(books.entries()).hasSize(3);
    }

    @Test
    void theExcessOfEachKindOfLimit() {
        var used = cny("50.00");
        var wanted = cny("30.00");
        assertThat(upTo("60.00").excess(used, wanted)).isEqualTo(cny("20.00"));
        assertThat(upTo("80.00").excess(used, wanted)).isEqualTo(cny("0.00"));
        assertThat(new Limit.None().excess(used, wanted)).isEqualTo(cny("80.00"));
        assertThat(new Limit.NotDecided().excess(used, wanted)).isEqualTo(cny("30.00"));
        assertThat(new Limit.Unlimited().excess(used, wanted)).isEqualTo(cny("0.00"));
    }

    @Test
    void theHighestOfSeveralAuthoritiesCounts() {
        var levels = new Authority.Levels(List.of(MANAGER, GENERAL));

        assertThat(levels.of(Set.of("SALES_MANAGER", "FINANCE"))).contains(MANAGER);
        assertThat(levels.of(Set.of("SALES_MANAGER", "GENERAL_MANAGER"))).contains(GENERAL);
        assertThat(levels.of(Set.of("SALES_REP"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ruling("m", true, 366, "r", GENERAL, NOON));
    }

    private void ask(String total) {
        books.place("order", total);
        assertThat(desk.ask(books.customer, "order", "rep1", "Pays on Friday", NOON))
                .isInstanceOf(Asking.Taken.class);
    }

    private Deciding decide(boolean approve, int days, @Nullable Authority authority) {
        return desk.decide("order", new Ruling("manager1", approve, days, "long known", authority, NOON));
    }

    private OverLimitRequest request() {
        return requests.find("order").orElseThrow();
    }
}
