package dev.customerwatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerTest {

    @ParameterizedTest
    @CsvSource({
        "SALES_REP, rep1, true",
        "SALES_REP, rep2, false",
        "SALES_REP,, false",
        "SALES_REP|AUDITOR, rep2, true",
        "AUDITOR,, true"
    })
    void aRepresentativeSeesTheirOwnCustomersOnly(String roles, String accountOwner, boolean seen) {
        assertThat(new Viewer("rep1", Set.of(roles.split("\\|"))).maySee(accountOwner))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"rep1, true", "rep2, true", "rep3, false", ", false"})
    void whoActsForAnotherSeesTheirCustomersToo(String accountOwner, boolean seen) {
        var deputy = new Viewer("rep1", Set.of("SALES_REP"), Set.of("rep2"));

        assertThat(deputy.maySee(accountOwner)).isEqualTo(seen);
        assertThat(deputy.owners()).containsExactly("rep1", "rep2");
    }
}
