package dev.customerwatch.customer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "江南春机械有限公司 | 江南春机械有限责任公司 | true",
                "江南春机械有限公司 | 江南春 机械(有限公司) | false",
                "江南春(南京)机械有限公司 | 江南春（南京）机械股份有限公司 | true",
                "ＡＢＣ Trading Co., Ltd. | abc trading | true",
                "ABC Trading | ABC Traders | false",
                "王小明 | 王 小明 | true",
                "公司 | 有限公司 | false",
                "👩‍👩‍👧 Ltd | 👩‍👩‍👧 | true"
            })
    void namesAreAlikeApartFromFormAndSpelling(String one, String other, boolean alike) {
        assertThat(Likeness.ofName(one).equals(Likeness.ofName(other))).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138 0013 8000, 13800138000, true",
        "025-88881234, (025) 8888 1234, true",
        "025-88881234, 88881234, false",
        "13800138000, 13800138001, false"
    })
    void phonesAreAlikeApartFromSpellingAndCountry(String one, String other, boolean alike) {
        assertThat(Likeness.ofPhone(one).equals(Likeness.ofPhone(other))).isEqualTo(alike);
    }
}
