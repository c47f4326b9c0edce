package dev.customerwatch.credit.limit;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.CreditBooks;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.ceiling.Ceiling;
import dev.customerwatch.credit.ceiling.InMemoryShares;
import dev.customerwatch.credit.limit.LimitRequest.Verdict;
import dev.customerwatch.credit.limit.LimitRequest.Wish;
import dev.customerwatch.credit.limit.LimitRuling.Objection;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may decide on limits, and requests for what is beyond that. */
class LimitDeskTest {

    private static final Duration PATIENCE = Duration.ofDays(14);
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private static final Currency CNY = Money.currency("CNY");

    private final CreditBooks books = new CreditBooks().opened(upTo("100.00"));
    private final LimitRights rights = new LimitRights(
            new LimitAuthority.Levels(List.of(
                    new LimitAuthority("CONTROLLER", new BigDecimal("500.00")), new LimitAuthority("GENERAL", null))),
            new Ceiling(books.ledgers, new InMemoryShares(), Map.of()));
    private final InMemoryLimitRequests requests = new InMemoryLimitRequests();
    private final LimitDesk desk =
            new LimitDesk(requests, books.ledgers, new Bookkeeping(books.ledgers), rights, PATIENCE);

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, 100.00, AMOUNT, 500.00, CONTROLLER, true",
        "AMOUNT, 100.00, AMOUNT, 500.01, CONTROLLER, false",
        "AMOUNT, 100.00, AMOUNT, 500.01, GENERAL, true",
        "AMOUNT, 100.00, UNLIMITED,, CONTROLLER, false",
        "AMOUNT, 100.00, UNLIMITED,, GENERAL, true",
        "AMOUNT, 900.00, AMOUNT, 900.00, CONTROLLER, true",
        "AMOUNT, 900.00, AMOUNT, 800.00, CONTROLLER, true",
        "AMOUNT, 900.00, AMOUNT, 900.01, CONTROLLER, false",
        "UNLIMITED,, AMOUNT, 900.00, CONTROLLER, true",
        "NOT_DECIDED,, AMOUNT, 0.01, CLERK, false",
        "AMOUNT, 100.00, NONE,, CLERK, true",
        "AMOUNT, 100.00, NOT_DECIDED,, CLERK, true"
    })
    void whoeverRaisesALimitNeedsTheAuthority(
            Limit.Kind kind,
            @Nullable String amount,
            Limit.Kind wanted,
            @Nullable String to,
            String role,
            boolean may) {
        assertThat(rights.objection(Set.of(role), CNY, limit(kind, amount), limit(wanted, to))
                        .isEmpty())
                .isEqualTo(may);
    }

    @Test
    void theHighestOfSeveralAuthoritiesCounts() {
        var beyond = rights.objection(Set.of("CONTROLLER", "CLERK"), CNY, new Limit.None(), upTo("501.00"));
        assertThat(beyond).contains(new LimitRights.Beyond(upTo("501.00"), new BigDecimal("500.00"), null));
        assertThat(rights.objection(Set.of("CONTROLLER", "GENERAL"), CNY, new Limit.None(), upTo("501.00")))
                .isEmpty();
    }

    @Test
    void whatSomebodyElseApprovesIsInForce() {
        var request = asked(new Wish(upTo("800.00"), null, null, false));
        assertThat(books.account().limit()).isEqualTo(upTo("100.00"));

        var decided = decide(request, "general1", "GENERAL", true, NOON);
        assertThat(decided).isInstanceOf(LimitDesk.Deciding.Done.class);
        assertThat(books.account().limit()).isEqualTo(upTo("800.00"));
        assertThat(books.entries().getLast().fact())
                .isEqualTo(new Fact.LimitChanged(upTo("100.00"), null, "seen", "general1"));
        assertThat(decide(request, "general2", "GENERAL", false, NOON))
                .isEqualTo(new LimitDesk.Deciding.Refused(new Objection.Decided(Verdict.APPROVED)));
        desk.due(request, NOON);
        assertThat(books.entries()).hasSize(2);
    }

    @Test
    void whatWasApprovedIsPutInForceThoughWhoeverDidIsGone() {
        var request = asked(new Wish(upTo("800.00"), null, null, false));
        requests.change(
                request, it -> it.decided(new LimitRequest.Decision(Verdict.APPROVED, "general1", "seen", NOON)));
        assertThat(books.account().limit()).isEqualTo(upTo("100.00"));

        desk.due(request, NOON);
        desk.due(request, NOON);
        assertThat(books.account().limit()).isEqualTo(upTo("800.00"));
        assertThat(requests.find(request).orElseThrow().dueAt()).isNull();
    }

    @Test
    void nobodyApprovesTheirOwnOrBeyondTheirAuthority() {
        var request = asked(new Wish(upTo("800.00"), null, null, false));
        assertThat(decide(request, "controller1", "GENERAL", true, NOON))
                .isEqualTo(new LimitDesk.Deciding.Refused(new Objection.OwnRequest("controller1")));
        assertThat(decide(request, "controller2", "CONTROLLER", true, NOON))
                .isEqualTo(new LimitDesk.Deciding.Refused(new Objection.BeyondAuthority(
                        new LimitRights.Beyond(upTo("800.00"), new BigDecimal("500.00"), null))));
        assertThat(requests.find(request).orElseThrow().isWaiting()).isTrue();
        assertThat(books.entries()).hasSize(1);

        assertThat(decide(request, "controller2", "CONTROLLER", false, NOON))
                .isInstanceOf(LimitDesk.Deciding.Done.class);
        assertThat(books.entries()).hasSize(1);
    }

    @Test
    void aRequestExpiresByItself() {
        var request = asked(new Wish(upTo("800.00"), null, null, false));
        desk.due(request, NOON.plus(PATIENCE).minusMillis(1));
        assertThat(requests.find(request).orElseThrow().isWaiting()).isTrue();
        desk.due(request, NOON.plus(PATIENCE));
        assertThat(requests.find(request).orElseThrow().decision())
                .isEqualTo(new LimitRequest.Decision(Verdict.EXPIRED, null, null, NOON.plus(PATIENCE)));
        assertThat(books.entries()).hasSize(1);
    }

    @Test
    void aLaterLimitIsPlannedAndOneWhoseInstantIsOverHoldsAtOnce() {
        var planned = asked(new Wish(upTo("800.00"), LATER, null, false));
        decide(planned, "general1", "GENERAL", true, NOON);
        assertThat(books.account().limit()).isEqualTo(upTo("100.00"));
        assertThat(books.account().terms().limits().at(LATER)).isEqualTo(upTo("800.00"));

        var late = asked(new Wish(upTo("900.00"), LATER.plusMillis(1), null, false));
        books.due().endLimits(books.customer, LATER);
        decide(late, "general1", "GENERAL", true, LATER.plusSeconds(60));
        assertThat(books.account().limit()).isEqualTo(upTo("900.00"));
    }

    @Test
    void aTemporaryOneIsGrantedAndOneWhoseEndIsOverIsNot() {
        var request = asked(new Wish(upTo("800.00"), null, LATER, true));
        assertThat(decide(request, "general1", "GENERAL", true, LATER))
                .isEqualTo(new LimitDesk.Deciding.Refused(new Objection.Over(LATER)));
        decide(request, "general1", "GENERAL", true, NOON);
        assertThat(books.entries().getLast().fact())
                .isEqualTo(new LimitFact.TemporaryGranted(cny("800.00"), LATER, upTo("100.00"), "seen", "general1"));
    }

    @Test
    void oneThatTheAccountWouldNotTakeIsRefusedWhenItIsAskedAndWhenItIsDecided() {
        var euros = new Limit.UpTo(Money.of("1.00", "EUR"));
        assertThat(ask(new Wish(euros, null, null, false))).isInstanceOf(LimitDesk.Asking.NotPossible.class);

        var request = asked(new Wish(upTo("800.00"), LATER, null, false));
        books.plan("700.00", LATER, null);
        assertThat(decide(request, "general1", "GENERAL", true, NOON))
                .isInstanceOfSatisfying(
                        LimitDesk.Deciding.Refused.class,
                        refused -> assertThat(refused.objection())
                                .isInstanceOfSatisfying(
                                        Objection.NotPossible.class,
                                        not -> assertThat(not.refused()).isInstanceOf(Outcome.LimitsOverlap.class)));
        assertThat(requests.find(request).orElseThrow().isWaiting()).isTrue();
        assertThat(ask(new Wish(upTo("900.00"), null, null, false)))
                .isEqualTo(new LimitDesk.Asking.Waits(books.customer));
        assertThat(desk.decide("nothing", ruling("general1", "GENERAL", true, NOON)))
                .isEqualTo(new LimitDesk.Deciding.Unknown("nothing"));
    }

    private LimitDesk.Asking ask(Wish wish) {
        return desk.ask(Uuids.next(), books.newest(), wish, "controller1", "grows", NOON);
    }

    private String asked(Wish wish) {
        return ((LimitDesk.Asking.Taken) ask(wish)).request().requestId();
    }

    private LimitDesk.Deciding decide(String request, String by, String role, boolean approve, Instant now) {
        return desk.decide(request, ruling(by, role, approve, now));
    }

    private static LimitRuling ruling(String by, String role, boolean approve, Instant now) {
        return new LimitRuling(by, Set.of(role), approve, "seen", now);
    }

    private static Limit limit(Limit.Kind kind, @Nullable String amount) {
        return Limit.of(kind, amount == null ? null : cny(amount));
    }
}
