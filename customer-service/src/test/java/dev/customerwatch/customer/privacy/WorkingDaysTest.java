package dev.customerwatch.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(
            Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)), Set.of(LocalDate.of(2026, 10, 10)));

    @ParameterizedTest
    @CsvSource({
        // Friday, Saturday and Thursday before the October holidays; the 10th is a Saturday that is worked
        "2026-01-05, 0, 2026-01-05",
        "2026-01-05, 15, 2026-01-26",
        "2026-01-09, 1, 2026-01-12",
        "2026-09-30, 1, 2026-10-05",
        "2026-10-09, 1, 2026-10-10",
        "2026-10-10, 1, 2026-10-12"
    })
    void skipsWeekendsAndHolidaysButNotMakeUpDays(LocalDate from, int workingDays, LocalDate due) {
        assertThat(days.after(from, workingDays)).isEqualTo(due);
    }
}
