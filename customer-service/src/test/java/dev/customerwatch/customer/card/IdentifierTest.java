package dev.customerwatch.customer.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.text.UnfitText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "12100000400000624D", " 91350100m000100y43 "})
    void takesSocialCreditCodesWithTheirCheckCharacter(String code) {
        assertThat(new Identifier("CN", code).number()).isEqualTo(code.strip().toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void noticesEverySingleWrongCharacter() {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var right = "91350100M000100Y43";
        for (var at = 0; at < right.length(); at++) {
            for (var other : alphabet.toCharArray()) {
                if (other != right.charAt(at)) {
                    assertRefused("CN", right.substring(0, at) + other + right.substring(at + 1));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4", "91350100M000100Y433", "91350100M0001O0Y43", "", "9135010 M000100Y43"})
    void refusesWhatIsNoCode(String code) {
        assertRefused("CN", code);
    }

    @ParameterizedTest
    @CsvSource({"DE, HRB 12345", "us, 12-3456789", "HK, 12345678"})
    void takesForeignNumbersAsTheyAre(String country, String number) {
        assertThat(new Identifier(country, number).text())
                .isEqualTo(country.toUpperCase(java.util.Locale.ROOT) + ":" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "C", "CHN", ""})
    void refusesUnknownCountries(String country) {
        assertRefused(country, "12345");
    }

    private static void assertRefused(String country, String number) {
        assertThatThrownBy(() -> new Identifier(country, number)).isInstanceOf(UnfitText.class);
    }
}
