package dev.customerwatch.customer.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.customerwatch.customer.text.UnfitText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @ParameterizedTest
    @CsvSource({
        "PERSON, 王, *",
        "PERSON, 王明, 王**",
        "PERSON, 欧阳修文, 欧**",
        "PERSON, Anna Smith, A**",
        "PERSON, 𠮷田太郎, 𠮷**",
        "PERSON, 𠮷, *",
        "ENTERPRISE, 江南春机械有限公司, 江南春机械有限公司",
        "INSTITUTION, 第一医院, 第一医院",
        "DEALER, 王明批发部, 王明批发部"
    })
    void masksPersonsOnly(Kind kind, String name, String shown) {
        assertThat(named(name, kind).displayName()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "200, true", "201, false", "2000, false"})
    void takesNamesOf1To200Characters(int length, boolean taken) {
        if (taken) {
            assertThat(named("王".repeat(length), Kind.ENTERPRISE).name()).hasSize(length);
            assertThat(named("𠮷".repeat(length), Kind.ENTERPRISE).name()).hasSize(2 * length);
        } else {
            assertRefused("name", () -> named("王".repeat(length), Kind.ENTERPRISE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0A, 0x1B, 0x7F, 0x85, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
                0x2066, 0x2069, 0xFEFF, 0xFFFF, 0xD800
            })
    void refusesCharactersThatHideOrReorder(int character) {
        var text = "王" + Character.toString(character) + "明";

        assertRefused("name", () -> named(text, Kind.ENTERPRISE));
        assertRefused("code", () -> new Profile(text, "江南春", Kind.ENTERPRISE, null));
        assertRefused("region", () -> new Profile(null, "江南春", Kind.ENTERPRISE, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Neill & Söhne GmbH", "شركة النور", "חברה", "👩‍👩‍👧 Ltd", "=1+1 Ltd", "می‌خواهم"})
    void takesEveryScript(String name) {
        assertThat(named(name, Kind.ENTERPRISE).name()).isEqualTo(name);
    }

    @Test
    void refusesAMaskedNameOfAPersonAsIfItWereAName() {
        assertRefused("name", () -> named("王**", Kind.PERSON));
        assertThat(named("五星**", Kind.ENTERPRISE).name()).isEqualTo("五星**");
    }

    @Test
    void trims() {
        assertThat(new Profile(" C-1 ", "　江南春 ", Kind.ENTERPRISE, " EAST "))
                .isEqualTo(new Profile("C-1", "江南春", Kind.ENTERPRISE, "EAST"));
    }

    @Test
    void neverPrintsAName() {
        var printed = named("王小明", Kind.PERSON).toString();
        var refused = catchThrowableOfType(UnfitText.class, () -> named("王小\u202E明", Kind.PERSON));

        assertThat(printed).doesNotContain("王");
        assertThat(refused.getMessage()).doesNotContain("王");
        assertThat(refused.found()).isNull();
    }

    private static Profile named(String name, Kind kind) {
        return new Profile(null, name, kind, null);
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        UnfitText.class, unfit -> assertThat(unfit.field()).isEqualTo(field));
    }
}
