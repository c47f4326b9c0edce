package dev.customerwatch.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                        | en",
                "zh-CN                   | zh-CN",
                "zh                      | zh-CN",
                "zh-Hans-SG              | zh-CN",
                "en-GB,zh;q=0.9          | en",
                "en;q=0.1,zh;q=0.9       | zh-CN",
                "de,fr;q=0.9,zh;q=0.2    | zh-CN",
                "de                      | en",
                "zh;q=0                  | en",
                "*                       | en",
                "not a language!         | en"
            })
    void choosesTheLanguageThatSuitsBest(String acceptLanguage, String expected) {
        assertThat(Languages.preferred(acceptLanguage).toLanguageTag()).isEqualTo(expected);
    }
}
