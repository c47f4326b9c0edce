package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.customer.InMemoryKnownCustomers;
import dev.customerwatch.credit.customer.KnownCustomer;
import dev.customerwatch.credit.order.OrderChecks.Mode;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CreditPropertiesTest {

    private static final Map<String, String> SET = Map.of(
            "credit.check", "BOTH",
            "credit.checks.key", "AMOUNT",
            "credit.checks.ungraded", "TERM");

    private final InMemoryKnownCustomers customers = new InMemoryKnownCustomers();

    @ParameterizedTest
    @CsvSource({
        "KEY, AMOUNT",
        "ORDINARY, BOTH", // what holds where the grade has no check of its own
        ", TERM",
        "PLATINUM, TERM", // a grade that is not known here
    })
    void ordersAreCheckedByTheGradeOfTheirCustomer(@Nullable String grade, Mode expected) {
        customers.put(new KnownCustomer("customer", null, null, null, grade, null), 1);

        assertThat(modes(SET).apply("customer")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"KEY", "SMALL"})
    void gradesMakeNoDifferenceUnlessTheyAreSet(String grade) {
        customers.put(new KnownCustomer("customer", null, null, null, grade, null), 1);

        assertThat(modes(Map.of("credit.check", "TERM")).apply("customer")).isEqualTo(Mode.TERM);
        assertThat(modes(Map.of()).apply("customer")).isEqualTo(Mode.BOTH);
    }

    private Function<String, Mode> modes(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("credit", CreditProperties.class)
                .modes(customers);
    }
}
