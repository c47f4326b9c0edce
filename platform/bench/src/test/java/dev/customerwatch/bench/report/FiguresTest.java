package dev.customerwatch.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.customerwatch.messaging.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final Series FIGURE = series("figure", 50, 90, 60);
    private static final Series YARDSTICK = series("yardstick", 100, 100, 100);

    @Test
    void takesTheMedianAndTheSpreadOfTheRounds() {
        assertThat(FIGURE.median()).isEqualTo(60);
        assertThat(FIGURE.spread()).isCloseTo(40.0 / 60, within(1e-9));
        assertThat(series("even", 1, 2, 4, 8).median()).isEqualTo(3);
        assertThat(series("one", 7).spread()).isZero();
    }

    @Test
    void dividesEachRoundByItsOwnYardstick() {
        var busyThenCalm = new Row(series("figure", 10, 100, 60), series("yardstick", 20, 200, 100), null);
        assertThat(busyThenCalm.ratio()).hasValue(0.5);
        assertThat(Row.alone(FIGURE).ratio()).isEmpty();
    }

    @Test
    void refusesAYardstickOfOtherRounds() {
        var other = series("other", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Row.beside(FIGURE, other));
        assertThatIllegalArgumentException().isThrownBy(() -> series("none"));
    }

    @ParameterizedTest
    @CsvSource({"0.60, met", "0.61, missed"})
    void holdsTheRatioAgainstItsAim(double least, String verdict) {
        var row = Row.beside(FIGURE, YARDSTICK).aimingAt(new Aim.RatioAtLeast(least));
        assertThat(row.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"60, met", "59.9, missed"})
    void holdsTheFigureAgainstItsAim(double most, String verdict) {
        assertThat(Row.alone(FIGURE).aimingAt(new Aim.AtMost(most)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0.50, 50", "0.99, 99", "0.991, 100", "1, 100", "0, 1"})
    void findsTheValueThatAShareDoesNotExceed(double share, double value) {
        var oneToHundred =
                IntStream.rangeClosed(1, 100).asDoubleStream().boxed().toList();
        assertThat(new Percentiles(oneToHundred.reversed()).at(share)).isEqualTo(value);
    }

    @Test
    void showsEveryFigureInEveryForm() {
        var row = Row.beside(FIGURE, YARDSTICK).aimingAt(new Aim.RatioAtLeast(0.5));
        var section = new Section("orders", "a <trial>", List.of(row), List.of("a note"), 12);
        var report = Report.begun(Instant.EPOCH).with(section);
        assertThat(TextTable.of(section)).contains("60.0/s", "100/s", "0.600", "67 %", "met", "a note");
        assertThat(HtmlReport.of(report)).contains("60.0/s", "100/s", "ratio 0.600", "a &lt;trial&gt;", "a note");
        var json = EventJson.mapper().readTree(JsonReport.of(report)).at("/measurements/0/rows/0");
        assertThat(json.get("median").asDouble()).isEqualTo(60);
        assertThat(json.at("/yardstick/rounds")).hasSize(3);
        assertThat(json.get("ratio").asDouble()).isEqualTo(0.6);
        assertThat(json.at("/aim/met").asBoolean()).isTrue();
    }

    private static Series series(String name, double... rounds) {
        return new Series(name, Unit.PER_SECOND, DoubleStream.of(rounds).boxed().toList());
    }
}
