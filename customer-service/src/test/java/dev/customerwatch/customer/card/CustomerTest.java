package dev.customerwatch.customer.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.CardEvent.AccountOwnerAssigned;
import dev.customerwatch.customer.card.CardEvent.CustomerFlagged;
import dev.customerwatch.customer.card.CardEvent.CustomerGraded;
import dev.customerwatch.customer.card.CardEvent.CustomerProfileChanged;
import dev.customerwatch.customer.card.CardEvent.CustomerRegistered;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.ManagersDecide;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTest {

    private static final Customer CUSTOMER = CustomerFixtures.in(CustomerState.POTENTIAL);

    @Test
    void registersWithoutFlags() {
        var care = new Care(Grade.KEY, "rep1");

        var outcome = Customer.register(
                "c", CustomerFixtures.ENTERPRISE, care, CustomerFixtures.standing(CustomerState.TARGET));

        var expected = new Customer(
                "c", CustomerFixtures.ENTERPRISE, care, CustomerFixtures.standing(CustomerState.TARGET), Flags.NONE);
        assertThat(outcome).isEqualTo(new Changed(expected, new CustomerRegistered(expected, CustomerFixtures.AT)));
    }

    @Test
    void gradesOnceAndNamesTheGradeBefore() {
        var graded = changed(CUSTOMER.grade(Grade.ORDINARY, CustomerFixtures.AT));
        var key = changed(graded.customer().grade(Grade.KEY, CustomerFixtures.LATER));

        assertThat(graded.event()).isEqualTo(new CustomerGraded(graded.customer(), null, CustomerFixtures.AT));
        assertThat(key.event()).isEqualTo(new CustomerGraded(key.customer(), Grade.ORDINARY, CustomerFixtures.LATER));
        assertThat(key.customer().grade(Grade.KEY, CustomerFixtures.LATER)).isEqualTo(new Unchanged(key.customer()));
    }

    @Test
    void assignsOnceAndNamesTheOwnerBefore() {
        var first = changed(CUSTOMER.assign("rep1", CustomerFixtures.AT));
        var second = changed(first.customer().assign("rep2", CustomerFixtures.LATER));

        assertThat(first.event()).isEqualTo(new AccountOwnerAssigned(first.customer(), null, CustomerFixtures.AT));
        assertThat(second.event())
                .isEqualTo(new AccountOwnerAssigned(second.customer(), "rep1", CustomerFixtures.LATER));
        assertThat(second.customer().assign(" rep2 ", CustomerFixtures.LATER))
                .isEqualTo(new Unchanged(second.customer()));
    }

    @Test
    void gradingKeepsTheOwnerAndAssigningTheGrade() {
        var owned = changed(CUSTOMER.assign("rep1", CustomerFixtures.AT)).customer();

        var graded = changed(owned.grade(Grade.KEY, CustomerFixtures.AT)).customer();

        assertThat(graded.care()).isEqualTo(new Care(Grade.KEY, "rep1"));
        assertThat(changed(graded.assign("rep2", CustomerFixtures.AT))
                        .customer()
                        .care())
                .isEqualTo(new Care(Grade.KEY, "rep2"));
    }

    @Test
    void aNewProfileNamesThePublicMembersThatDiffer() {
        var to = new Profile("C-7", "江南春机械有限公司", Kind.DEALER, "EAST");

        var described = changed(CUSTOMER.describe(to, CustomerFixtures.LATER));

        assertThat(described.customer().profile()).isEqualTo(to);
        assertThat(described.event())
                .isEqualTo(new CustomerProfileChanged(
                        described.customer(), List.of("code", "kind"), CustomerFixtures.LATER));
        assertThat(described.customer().describe(to, CustomerFixtures.LATER))
                .isEqualTo(new Unchanged(described.customer()));
    }

    @Test
    void aPersonsOtherGivenNameChangesNothingPublic() {
        var before = person("王小明");

        var described = changed(before.describe(new Profile(null, "王大明", Kind.PERSON, null), CustomerFixtures.LATER));

        assertThat(described.event())
                .isEqualTo(new CustomerProfileChanged(described.customer(), List.of(), CustomerFixtures.LATER));
    }

    @ParameterizedTest
    @CsvSource({
        // before (once, given up), asked, by a manager, outcome
        "false, false, true, false, false, CHANGED",
        "true, false, false, false, false, CHANGED",
        "false, false, false, true, false, MANAGERS",
        "false, true, false, false, false, MANAGERS",
        "false, false, true, true, false, MANAGERS",
        "false, true, true, true, false, CHANGED",
        "false, false, false, true, true, CHANGED",
        "false, true, false, false, true, CHANGED",
        "false, true, false, true, false, UNCHANGED"
    })
    void onlyManagersGiveUpAndTakeThatBack(
            boolean once, boolean given, boolean onceAsked, boolean givenAsked, boolean manager, String expected) {
        var before = flagged(new Flags(once, given));
        var asked = new Flags(onceAsked, givenAsked);

        var outcome = before.flag(asked, "why", manager, CustomerFixtures.AT);

        switch (expected) {
            case "CHANGED" -> {
                var after = flagged(asked);
                assertThat(outcome)
                        .isEqualTo(new Changed(after, new CustomerFlagged(after, "why", CustomerFixtures.AT)));
            }
            case "MANAGERS" -> assertThat(outcome).isEqualTo(new ManagersDecide());
            default -> assertThat(outcome).isEqualTo(new Unchanged(before));
        }
    }

    private static Customer flagged(Flags flags) {
        return new Customer("c", CustomerFixtures.ENTERPRISE, Care.NONE, CUSTOMER.standing(), flags);
    }

    private static Customer person(String name) {
        return new Customer(
                "c", new Profile(null, name, Kind.PERSON, null), Care.NONE, CUSTOMER.standing(), Flags.NONE);
    }

    private static Changed changed(Outcome outcome) {
        return (Changed) outcome;
    }
}
