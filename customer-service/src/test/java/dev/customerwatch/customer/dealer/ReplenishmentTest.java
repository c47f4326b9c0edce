package dev.customerwatch.customer.dealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.customerwatch.customer.dealer.DealerReport.Line;
import dev.customerwatch.customer.dealer.DealerReport.Way;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.view.KnownOrder;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplenishmentTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

    @ParameterizedTest
    @CsvSource({"70, 0, 0, 210", "70, 50, 0, 160", "70, 50, 100, 60", "70, 300, 0, 0", "0, 5, 0, 0", "1, 0, 0, 3"})
    void isDemandLessStockAndWhatIsOnOrderNeverBelowNothing(long sold, long stock, int onOrder, long quantity) {
        var reports = List.of(report("1", DAY.minusDays(7), 99, 5L), report("2", DAY, stock, sold));
        var orders = onOrder == 0
                ? List.<KnownOrder>of()
                : List.of(
                        order(onOrder, KnownOrder.Status.CONFIRMED),
                        order(1_000, KnownOrder.Status.DELIVERED),
                        order(1_000, KnownOrder.Status.CANCELLED));

        assertThat(Replenishment.of(reports, orders, 21))
                .singleElement()
                .extracting(Replenishment::quantity)
                .isEqualTo(quantity);
    }

    @Test
    void proposesNothingWhileNoDemandIsKnown() {
        assertThat(Replenishment.of(List.of(), List.of(), 21)).isEmpty();
        assertThat(Replenishment.of(List.of(report("1", DAY, 4, 9L)), List.of(), 21))
                .containsExactly(new Replenishment("P-1", 4, 0, null, null));
        assertThat(Replenishment.of(
                        List.of(report("1", DAY.minusDays(7), 4, 9L), report("2", DAY, 4, null)), List.of(), 21))
                .containsExactly(new Replenishment("P-1", 4, 0, null, null));
    }

    @Test
    void ofADayTheLastReportCountsInWhateverOrderTheyCome() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var reports = new ArrayList<DealerReport>();
            for (var number = 0; number < 1 + random.nextInt(8); number++) {
                reports.add(report(
                        "r" + number, DAY.minusDays(random.nextInt(5)), random.nextInt(50), (long) random.nextInt(20)));
            }
            var proposed = Replenishment.of(reports, List.of(), 14);
            Collections.shuffle(reports, random);
            assertThat(Replenishment.of(reports, List.of(), 14))
                    .as("seed %d", seed)
                    .isEqualTo(proposed);
        }
        assertThat(Replenishment.of(
                        List.of(
                                report("1", DAY.minusDays(10), 0, 0L),
                                report("2", DAY, 7, 100L),
                                report("3", DAY, 8, 20L)),
                        List.of(),
                        10))
                .containsExactly(new Replenishment("P-1", 8, 0, new BigDecimal("2.0000"), 12L));
    }

    @Test
    void readsCsvAndTellsWhichRowsAreNone() {
        var file = file(
                "\uFEFFsold,product,stock\r\n12,P-1,40\r\n,\"P,2\",7\r\n\r\nx,P-3,1\r\n1,P-1,2\r\n1,,2\r\n1,=cmd,2\r\n");

        assertThat(file.lines()).containsExactly(new Line("P-1", 40, 12L), new Line("P,2", 7, null));
        assertThat(file.rejected())
                .extracting(StockFile.Rejected::row, StockFile.Rejected::field)
                .containsExactly(tuple(3L, "sold"), tuple(4L, "product"), tuple(5L, "product"), tuple(6L, "product"));
        assertThatThrownBy(() -> file("a,b\n1,2")).isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> file("")).isInstanceOf(UnfitText.class);
    }

    @Test
    void aReportNamesEachProductOnceAndNoDayToCome() {
        assertThatThrownBy(() -> new DealerReport(
                        "r", "c", "rep", DAY, Way.API, List.of(new Line("P-1", 1, null), new Line("P-1", 2, null))))
                .isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> report("r", DAY.plusDays(1), 1, null).checkedOn(DAY))
                .isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> new Line("P-1", -1, null)).isInstanceOf(UnfitText.class);
    }

    private static StockFile file(String text) {
        return StockFile.of(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static DealerReport report(String id, LocalDate day, long stock, @Nullable Long sold) {
        return new DealerReport(id, "c", "rep", day, Way.API, List.of(new Line("P-1", stock, sold)));
    }

    private static KnownOrder order(int quantity, KnownOrder.Status status) {
        var money = Money.of("1.00", "CNY");
        return new KnownOrder(
                "o" + status,
                status,
                Instant.EPOCH,
                money,
                money,
                List.of(new KnownOrder.Line("P-1", quantity, money)),
                null,
                Instant.EPOCH);
    }
}
