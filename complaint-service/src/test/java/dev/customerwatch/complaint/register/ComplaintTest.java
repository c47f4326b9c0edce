package dev.customerwatch.complaint.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintAssigned;
import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintFiled;
import dev.customerwatch.complaint.register.ComplaintEvent.ComplaintResolved;
import dev.customerwatch.complaint.register.Outcome.Changed;
import dev.customerwatch.complaint.register.Outcome.Unchanged;
import dev.customerwatch.complaint.register.Outcome.WrongStatus;
import dev.customerwatch.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTest {

    static final Instant AT = Instant.parse("2026-01-08T03:00:00.000Z");
    private static final Step STEP = new Step("handler1", AT);
    private static final Step LATER = new Step("handler2", AT.plusSeconds(60));
    private static final Assignment QUALITY = new Assignment("QUALITY_CONTROL", "handler1", STEP);
    private static final Assignment STORES = new Assignment("STORES", "handler1", STEP);
    private static final Resolution RETURN = new Resolution(Remedy.RETURN, cny("113.00"), "Taken back", STEP);
    private static final Resolution NOTHING = new Resolution(Remedy.NONE, null, "No ground", STEP);

    @Test
    void isFiledFirst() {
        var filed = complaint(Status.FILED);

        assertThat(Complaint.file("c", filed.grievance(), STEP))
                .isEqualTo(new Changed(filed, new ComplaintFiled(filed)));
    }

    @ParameterizedTest
    @CsvSource({"FILED, CHANGED", "ASSIGNED, UNCHANGED", "RESOLVED, WRONG"})
    void assigns(Status before, String outcome) {
        var complaint = complaint(before);
        var after = complaint(Status.ASSIGNED);

        assertThat(complaint.assign(QUALITY))
                .isEqualTo(expected(outcome, complaint, after, new ComplaintAssigned(after, QUALITY)));
    }

    @ParameterizedTest
    @CsvSource({"FILED, WRONG", "ASSIGNED, CHANGED", "RESOLVED, UNCHANGED"})
    void resolves(Status before, String outcome) {
        var complaint = complaint(before);
        var after = complaint(Status.RESOLVED);

        assertThat(complaint.resolve(RETURN))
                .isEqualTo(expected(outcome, complaint, after, new ComplaintResolved(after, RETURN)));
    }

    @Test
    void anotherPersonTakesOverUntilItIsResolved() {
        var assigned = complaint(Status.ASSIGNED);

        var taken = (Changed) assigned.assign(STORES);

        assertThat(taken.complaint().assignment()).isEqualTo(STORES);
        assertThat(taken.event()).isEqualTo(new ComplaintAssigned(taken.complaint(), STORES));
        assertThat(complaint(Status.RESOLVED).assign(STORES)).isEqualTo(new WrongStatus(Status.RESOLVED));
    }

    @Test
    void theSameAgainBySomebodyElseLaterChangesNothing() {
        var assigned = complaint(Status.ASSIGNED);
        var resolved = complaint(Status.RESOLVED);

        assertThat(assigned.assign(new Assignment("QUALITY_CONTROL", "handler1", LATER)))
                .isEqualTo(new Unchanged(assigned));
        assertThat(resolved.resolve(new Resolution(Remedy.RETURN, cny("113.00"), "Taken back", LATER)))
                .isEqualTo(new Unchanged(resolved));
    }

    @Test
    void isNotResolvedOtherwiseAfterwards() {
        assertThat(complaint(Status.RESOLVED).resolve(NOTHING)).isEqualTo(new WrongStatus(Status.RESOLVED));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, false", "0.00, true", "0.01, true"})
    void costsAreNotBelowZero(String cost, boolean taken) {
        if (taken) {
            assertThat(new Resolution(Remedy.REPAIR, cny(cost), "note", STEP).cost())
                    .isEqualTo(cny(cost));
        } else {
            assertThatThrownBy(() -> new Resolution(Remedy.REPAIR, cny(cost), "note", STEP))
                    .isInstanceOfSatisfying(
                            Unfit.class, unfit -> assertThat(unfit.field()).isEqualTo("cost"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\u202Eb", "a\u2066b"})
    void refusesTextThatIsNothingOrMisleads(String text) {
        assertThatThrownBy(() -> grievance(text)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "10000, true", "10001, false"})
    void takesTextOfTenThousandCharacters(int length, boolean taken) {
        var text = "水".repeat(length);
        if (taken) {
            assertThat(grievance(text).text()).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> grievance(text))
                    .isInstanceOfSatisfying(
                            Unfit.class,
                            unfit -> assertThat(unfit.getMessage())
                                    .doesNotContain("水")
                                    .contains("10001"));
        }
    }

    @Test
    void keepsTheLinesOfAText() {
        assertThat(grievance(" one\n\ttwo\r\nthree ").text()).isEqualTo("one\n\ttwo\r\nthree");
    }

    @Test
    void neverPrintsWhatPeopleSaid() {
        var resolved = complaint(Status.RESOLVED);

        assertThat(resolved.toString()).doesNotContain("leak").doesNotContain("Taken back");
    }

    static Complaint complaint(Status status) {
        return switch (status) {
            case FILED -> new Complaint("c", grievance("Two pumps leak"), STEP, null, null);
            case ASSIGNED -> new Complaint("c", grievance("Two pumps leak"), STEP, QUALITY, null);
            case RESOLVED -> new Complaint("c", grievance("Two pumps leak"), STEP, QUALITY, RETURN);
        };
    }

    private static Outcome expected(String outcome, Complaint before, Complaint after, ComplaintEvent event) {
        return switch (outcome) {
            case "CHANGED" -> new Changed(after, event);
            case "UNCHANGED" -> new Unchanged(before);
            default -> new WrongStatus(before.status());
        };
    }

    private static Grievance grievance(String text) {
        return new Grievance("customer", Kind.QUALITY, Channel.HOTLINE, Severity.MEDIUM, null, text);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
