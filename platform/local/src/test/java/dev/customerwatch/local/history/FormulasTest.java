package dev.customerwatch.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "@SUM(A1), '''@SUM(A1)'",
        "+49 30 1, '''+49 30 1'",
        "-cmd, '''-cmd'",
        "-12.50, -12.50",
        "江南春, 江南春",
        "a=b, a=b"
    })
    void aSpreadsheetShowsTextAsText(String text, String written) {
        assertThat(Formulas.neutral(text)).isEqualTo(written);
    }
}
