package dev.customerwatch.credit.overlimit;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.overlimit.Ruling.Objection;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which right somebody decides: their own, or one that somebody delegated. */
class MandateTest {

    private static final Authority SMALL = new Authority("SALES_MANAGER", new BigDecimal("10.00"), 30);
    private static final Authority LARGE = new Authority("SALES_MANAGER", new BigDecimal("20.00"), 10);
    private static final Authority GENERAL = new Authority("GENERAL_MANAGER", null, 365);

    @ParameterizedTest
    @CsvSource({
        "10.00, 30, own", // one's own goes first
        "10.01, 10, manager2",
        "20.00, 10, manager2",
        "20.01, 10, refused",
        "20.00, 11, refused"
    })
    void whatTheOwnAuthorityDoesNotCoverADelegatedOneMay(String excess, int days, String expected) {
        var ruling = ruling(days, new Mandate(SMALL, null), new Mandate(LARGE, "manager2"));
        var objection = ruling.objection(asked("rep1"), cny(excess));

        assertThat(objection.isPresent()).isEqualTo(expected.equals("refused"));
        if (objection.isEmpty()) {
            var onBehalfOf = ruling.decision(asked("rep1"), cny(excess)).onBehalfOf();
            assertThat(onBehalfOf == null ? "own" : onBehalfOf).isEqualTo(expected);
        }
    }

    @Test
    void nobodyApprovesTheirOwnThroughADelegation() {
        var ruling = ruling(5, new Mandate(SMALL, null), new Mandate(LARGE, "manager2"));
        assertThat(ruling.objection(asked("manager2"), cny("15.00"))).contains(new Objection.OwnRequest("manager2"));
        assertThat(ruling.objection(asked("manager2"), cny("10.00")))
                .as("within the own authority")
                .isEmpty();
        assertThat(ruling.objection(asked("manager1"), cny("1.00"))).contains(new Objection.OwnRequest("manager1"));
    }

    @Test
    void aRefusalNamesTheHighestAuthority() {
        var ruling = ruling(5, new Mandate(SMALL, null), new Mandate(LARGE, "manager2"));
        assertThat(ruling.objection(asked("rep1"), cny("30.00")))
                .contains(new Objection.AboveAuthority(cny("30.00"), LARGE.excess(), 5, LARGE.days()));
    }

    @Test
    void whatOnlyTheGeneralManagerDecidesIsNotDelegated() {
        var request = asked("rep1");
        assertThat(ruling(5, new Mandate(GENERAL, null)).mayDecideAboveTheCeiling(request, cny("30.00")))
                .isTrue();
        assertThat(ruling(5, new Mandate(GENERAL, "general1")).mayDecideAboveTheCeiling(request, cny("30.00")))
                .isFalse();
    }

    @Test
    void mandatesAreOnesOwnAndThoseDelegatedNow() {
        var delegations = new InMemoryDelegations();
        var until = NOON.plus(Duration.ofDays(1));
        delegations.add(new Delegation("d1", "manager2", LARGE, "manager1", NOON, until, "leave", null));
        var mandates = new Mandates(new Authority.Levels(List.of(SMALL)), delegations);

        assertThat(mandates.of("manager1", Set.of("SALES_MANAGER"), NOON))
                .containsExactly(new Mandate(SMALL, null), new Mandate(LARGE, "manager2"));
        assertThat(mandates.of("manager1", Set.of("FINANCE"), until)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20.00, 10, true", "20.01, 10, false", "20.00, 11, false", ", 10, false"})
    void nobodyDelegatesBeyondTheirOwnAuthority(BigDecimal excess, int days, boolean within) {
        assertThat(LARGE.includes(new Authority("SALES_MANAGER", excess, days))).isEqualTo(within);
        assertThat(GENERAL.includes(new Authority("GENERAL_MANAGER", excess, days)))
                .isTrue();
    }

    private static Ruling ruling(int days, Mandate... mandates) {
        return new Ruling("manager1", true, days, "known", List.of(mandates), NOON);
    }

    private static OverLimitRequest asked(String by) {
        var asked = new OverLimitRequest.Asked(by, "Pays on Friday", NOON, NOON.plus(Duration.ofDays(7)));
        return new OverLimitRequest(
                "order", "customer", cny("100.00"), Limit.Hold.Reason.OVER_LIMIT, cny("1.00"), asked, null, false);
    }
}
