package dev.customerwatch.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.RecordedChange;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.history.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {

    private static final Instant REGISTERED = Instant.parse("2024-01-05T01:00:00Z");
    private static final Instant LATER = Instant.parse("2025-01-05T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ADDRESS, here, UNSTATED, true",
        "REVIEWED_AT, 2025-01-05T01:00:00Z, UNSTATED, true",
        "STATE, TARGET, UNSTATED, true",
        "ADDRESS, , UNSTATED, false",
        "ACCOUNT_OWNER, rep2, UNSTATED, false",
        "TEAM, rep2 SALES, UNSTATED, false",
        "GRADE, KEY, OWN_RECORDS, false",
        "STATE, ACTUAL, OWN_RECORDS, false"
    })
    void isWhatSomebodySaidOfTheCustomer(CardField field, @Nullable String value, Source source, boolean counts) {
        var change = change(LATER, source, new Fact(field, "", value, false));

        assertThat(Activity.last(after(change))).isEqualTo(counts ? LATER : REGISTERED);
    }

    @Test
    void isStillThereWhenWhatWasSaidThenWasErased() {
        assertThat(Activity.last(after(change(LATER, Source.SURVEY)))).isEqualTo(LATER);
    }

    @Test
    void beginsWithTheRegistrationOfWhomAnImportNamed() {
        var imported = change(REGISTERED, Source.OWN_RECORDS, new Fact(CardField.CUSTOMER_NAME, "", "x", false));

        assertThat(Activity.last(new Timeline(List.of(imported)))).isEqualTo(REGISTERED);
    }

    private static Timeline after(RecordedChange change) {
        var changes = new ArrayList<RecordedChange>();
        changes.add(change(REGISTERED, Source.UNSTATED, new Fact(CardField.CUSTOMER_NAME, "", "x", false)));
        changes.add(change);
        return new Timeline(changes);
    }

    private static RecordedChange change(Instant at, Source source, Fact... facts) {
        return new RecordedChange(at, at, new Author("somebody", source), List.of(facts));
    }
}
