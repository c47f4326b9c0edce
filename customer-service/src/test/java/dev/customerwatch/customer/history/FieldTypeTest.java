package dev.customerwatch.customer.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.text.UnfitText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTypeTest {

    @ParameterizedTest
    @CsvSource({
        "PHONE, ' +86 (25) 8888-1234 ', +862588881234",
        "EMAIL, ' a@b.cn ', a@b.cn",
        "DATE, 2026-02-28, 2026-02-28",
        "DATE, 9999-12-31, 9999-12-31",
        "NUMBER, -12.5000, -12.5000",
        "NUMBER, 999999999999999.9999, 999999999999999.9999",
        "PERCENT, 0, 0",
        "PERCENT, 100, 100",
        "TRUTH, true, true",
        "CODE, IN_DEVELOPMENT, IN_DEVELOPMENT",
        "LINE, =1+1, =1+1",
        "NAME, ' 👩‍👩‍👧 ', 👩‍👩‍👧"
    })
    void writesAValueInOneForm(FieldType type, String text, String canonical) {
        assertThat(type.canonical("field", text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 1234",
        "PHONE, 123456789012345678901",
        "PHONE, 12345a",
        "EMAIL, a.b.cn",
        "EMAIL, a@b@c",
        "DATE, 2026-02-29",
        "DATE, 05.01.2026",
        "DATE, +999999999-12-31",
        "DATE, -0001-01-05",
        "NUMBER, 1e9",
        "NUMBER, 1.00001",
        "NUMBER, 1000000000000000",
        "PERCENT, -0.01",
        "PERCENT, 100.01",
        "TRUTH, yes",
        "CODE, made",
        "LINE, ' '",
        "NAME, 王\u202E明"
    })
    void refusesWhatIsNoneWithoutRepeatingIt(FieldType type, String text) {
        assertThatThrownBy(() -> type.canonical("field", text)).isInstanceOfSatisfying(UnfitText.class, unfit -> {
            assertThat(unfit.field()).isEqualTo("field");
            assertThat(unfit.found()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 王小明, 王**",
        "NAME, 𠮷田, 𠮷**",
        "PHONE, 13800138000, 138****8000",
        "PHONE, 8888123, ****",
        "EMAIL, wang@example.cn, w***@example.cn",
        "DATE, 1980-01-05, ***",
        "LINE, Nanjing Road 1, ***",
        "TEXT, two children, ***"
    })
    void masks(FieldType type, String value, String masked) {
        assertThat(type.masked(value)).isEqualTo(masked);
    }
}
