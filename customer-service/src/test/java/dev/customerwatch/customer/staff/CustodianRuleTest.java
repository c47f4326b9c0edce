package dev.customerwatch.customer.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.staff.CustodianRule.Unfit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustodianRuleTest {

    private static final CustodianRule RULE = new CustodianRule(Period.ofMonths(12), ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        "PERMANENT, 2025-03-10, , 2026-03-09T15:59:59Z, SERVES_TOO_SHORT",
        "PERMANENT, 2025-03-10, , 2026-03-09T16:00:00Z, ",
        "PERMANENT, 2024-02-29, , 2025-02-27T16:00:00Z, ",
        "PERMANENT, 2020-01-01, 2026-01-01T00:00:00Z, 2025-12-31T23:59:59Z, ",
        "PERMANENT, 2020-01-01, 2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z, LEFT",
        "TEMPORARY, 2020-01-01, , 2026-01-01T00:00:00Z, NOT_PERMANENT",
        "EXTERNAL, 2020-01-01, , 2026-01-01T00:00:00Z, NOT_PERMANENT"
    })
    void permanentStaffKeepFilesAfterTwelveMonths(
            Employment employment, LocalDate hiredOn, Instant leavesAt, Instant at, Unfit unfit) {
        var member = new StaffMember("archive1", employment, hiredOn, Set.of(), leavesAt);

        assertThat(RULE.unfit(member, at)).isEqualTo(Optional.ofNullable(unfit));
    }
}
