package dev.customerwatch.contracts;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The amounts in the samples add up to the cent. */
class SumsTest {

    private static final Contracts CONTRACTS = Contracts.here();

    @ParameterizedTest
    @MethodSource("ofOrders")
    void linesAddUpToNetAndTotal(Sample sample) {
        var body = sample.data();
        var net = Json.sum(body.path("lines"), "net");
        assertThat(Json.amount(body.path("net"))).isEqualTo(net);
        assertThat(Json.amount(body.path("total"))).isEqualTo(net.add(Json.sum(body.path("lines"), "tax")));
    }

    @ParameterizedTest
    @MethodSource("ofOrders")
    void aLineIsQuantityTimesPriceAndItsTax(Sample sample) {
        assertThat(Json.children(sample.data().path("lines")).filter(line -> line.has("unitPrice")))
                .allSatisfy(line -> {
                    var net = Json.amount(line.path("unitPrice"))
                            .multiply(BigDecimal.valueOf(line.path("quantity").asLong()));
                    var rate = new BigDecimal(line.path("taxRate").asText());
                    assertThat(Json.amount(line.path("net"))).isEqualTo(net);
                    assertThat(Json.amount(line.path("tax")))
                            .isEqualTo(net.multiply(rate).setScale(2, RoundingMode.HALF_UP));
                });
    }

    @ParameterizedTest
    @MethodSource("withFigures")
    void exposureIsTheSumOfItsPartsAndProjectedAddsTheReserved(Sample sample) {
        var figures = sample.data().path("figures");
        var parts = Json.children(figures.path("parts")).map(Json::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(Json.amount(figures.path("exposure"))).isEqualByComparingTo(parts);
        assertThat(Json.amount(figures.path("projected"))).isEqualTo(parts.add(Json.amount(figures.path("reserved"))));
    }

    @ParameterizedTest
    @MethodSource("withAllocations")
    void allocationsAndTheRestAddUpToTheAmountAndAreWhatIsPosted(Sample sample) {
        var body = sample.data();
        var unallocated = body.has("unallocated") ? Json.amount(body.path("unallocated")) : BigDecimal.ZERO;
        var amount = Json.amount(body.path("amount"));
        assertThat(Json.sum(body.path("allocations"), "amount").add(unallocated))
                .isEqualTo(amount);
        assertThat(inTheDocumentsCurrency(body.path("postings"))).isEqualTo(amount.negate());
    }

    private static BigDecimal inTheDocumentsCurrency(JsonNode postings) {
        return Json.children(postings)
                .filter(posting -> !posting.path("exchange").has("difference"))
                .map(posting ->
                        posting.has("exchange") ? posting.path("exchange").path("original") : posting.path("amount"))
                .map(Json::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void postingsOfAnAccountAddUpToItsFigures() {
        var accounts = CONTRACTS.samples().stream()
                .filter(sample -> sample.data().has("figures"))
                .sorted(Comparator.comparing(Sample::sequence))
                .collect(groupingBy(Sample::key));
        assertThat(accounts).isNotEmpty();
        accounts.values().forEach(SumsTest::assertPostingsAddUp);
    }

    private static void assertPostingsAddUp(List<Sample> account) {
        var balances = new HashMap<String, BigDecimal>();
        for (var sample : account) {
            sample.data().path("postings").forEach(posting -> post(balances, posting));
            var figures = sample.data().path("figures");
            assertPart(balances, "RESERVED", figures.path("reserved"), sample);
            figures.path("parts")
                    .properties()
                    .forEach(part -> assertPart(balances, part.getKey(), part.getValue(), sample));
        }
    }

    private static void post(Map<String, BigDecimal> balances, JsonNode posting) {
        balances.merge(posting.path("part").asText(), Json.amount(posting.path("amount")), BigDecimal::add);
    }

    private static void assertPart(Map<String, BigDecimal> balances, String part, JsonNode money, Sample sample) {
        assertThat(Json.amount(money))
                .as(part + " after " + sample)
                .isEqualByComparingTo(balances.getOrDefault(part, BigDecimal.ZERO));
    }

    static Stream<Sample> ofOrders() {
        return with("lines");
    }

    static Stream<Sample> withFigures() {
        return with("figures");
    }

    static Stream<Sample> withAllocations() {
        return with("allocations").filter(sample -> sample.data().has("amount"));
    }

    private static Stream<Sample> with(String member) {
        return CONTRACTS.samples().stream().filter(sample -> sample.data().has(member));
    }
}
