package dev.customerwatch.credit.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.print.Grid.Column;
import dev.customerwatch.credit.print.Grid.Kind;
import dev.customerwatch.credit.print.Grid.Line;
import dev.customerwatch.credit.print.Grid.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A table as CSV and as a page. */
class SheetsTest {

    private static final Grid GRID = new Grid(
            "CNY",
            List.of(new Column("customer", "Customer"), new Column("name", "Name"), new Column("open", "Open")),
            List.of(
                    new Line(
                            Kind.ROW,
                            Arrays.asList(new Grid.Id("c1"), "Spring <b>& Co</b>", new BigDecimal("1234.50"))),
                    new Line(Kind.TOTAL, Arrays.asList("Total", null, new BigDecimal("-1234567.00")))));

    private final Sheets sheets = new Sheets();

    static List<Object[]> cells() {
        return List.of(
                new Object[] {null, "en", "", "text"},
                new Object[] {"text", "en", "text", "text"},
                new Object[] {new BigDecimal("0.00"), "en", "0.00", "number"},
                new Object[] {new BigDecimal("1234567.8"), "en", "1,234,567.8", "number"},
                new Object[] {new BigDecimal("-1000"), "zh-CN", "-1,000", "number below"},
                new Object[] {1_000L, "zh-CN", "1,000", "number"},
                new Object[] {7, "en", "7", "number"},
                new Object[] {new Percent("0.1500"), "en", "15.00 %", "number"},
                new Object[] {LocalDate.parse("2026-01-05"), "zh-CN", "2026年1月5日", "day"},
                new Object[] {LocalDate.parse("2026-01-05"), "en", "January 5, 2026", "day"},
                new Object[] {new Grid.Id("c1"), "en", "c1", "id"});
    }

    @ParameterizedTest
    @MethodSource("cells")
    void writesCellsAsPeopleReadThem(@Nullable Object value, String language, String text, String look) {
        assertThat(new Cells(Locale.forLanguageTag(language)).shown(value)).isEqualTo(new Sheets.Shown(text, look));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh-CN"})
    void makesAPageOfItsOwn(String language) {
        var page = sheets.html(
                new Sheet("欠款状况表", List.of("first", "second"), List.of(GRID, GRID)), Locale.forLanguageTag(language));

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"" + language + "\"")
                .contains("<h1>欠款状况表</h1>", "<p>first</p>", "<p>second</p>")
                .contains("<td class=\"text\">Spring &lt;b&gt;&amp; Co&lt;/b&gt;</td>")
                .contains("<tr class=\"total\">", "<td class=\"number below\">-1,234,567.00</td>")
                .doesNotContain(" th:", "src=", "href=", "<script");
        assertThat(page.split("<table>", -1)).hasSize(3);
    }

    @Test
    void showsSomeColumnsUnderAnotherHeading() {
        var some = GRID.only("other", name -> !name.equals("name"));

        assertThat(some.heading()).isEqualTo("other");
        assertThat(some.columns()).extracting(Column::name).containsExactly("customer", "open");
        assertThat(some.lines().getLast())
                .isEqualTo(new Line(Kind.TOTAL, List.of("Total", new BigDecimal("-1234567.00"))));
    }

    @Test
    void writesTheTitlesOfACsvOnceAndNothingThatASpreadsheetWouldCalculate() {
        var line = new Line(Kind.ROW, Arrays.asList("=1+1", "a,\"b\"", new BigDecimal("-1.00")));
        var other = new Grid("EUR", GRID.columns(), List.of(line));

        assertThat(Csv.of(List.of(GRID, other)))
                .isEqualTo("\uFEFFCustomer,Name,Open\r\nc1,Spring <b>& Co</b>,1234.50\r\nTotal,,-1234567.00\r\n"
                        + "'=1+1,\"a,\"\"b\"\"\",-1.00\r\n");
        assertThat(Csv.of(List.of())).isEqualTo("\uFEFF");
    }
}
