package dev.customerwatch.customer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource({
        "江南春机械有限公司, 江南春, true",
        "江南春机械有限公司, 南春机, true",
        "江南春机械有限公司, 江南春機械, true",
        "江南春機械有限公司, 江南春机械, true",
        "江南春机械有限公司, 春, true",
        "江南春机械有限公司, 械, true",
        "江南春机械有限公司, jnc, true",
        "江南春机械有限公司, JNCJX, true",
        "江南春机械有限公司, cjx, true",
        "江南春机械有限公司, jiangnan, true",
        "江南春机械有限公司, nanchun, true",
        "江南春机械有限公司, 江春, false",
        "江南春机械有限公司, 春江南, false",
        "江南春机械有限公司, jcx, false",
        "江南春机械有限公司, angnan, false",
        "Müller & Söhne GmbH, müller, true",
        "ABC Trading Co. Ltd, trad, true",
        "3M中国, 3m中, true",
        "3M中国, 3mz, true",
        "Müller & Söhne GmbH, muller, true",
        "Müller & Söhne GmbH, msohne, false",
        "中, z, true"
    })
    void findsByCharactersPinyinAndInitials(String name, String query, boolean found) {
        var terms = SearchTerms.of(name);

        var wanted = SearchTerms.wanted(query);

        assertThat(terms.stream().anyMatch(term -> term.startsWith(wanted))).isEqualTo(found);
    }

    @Test
    void aNameOf200CharactersHasTermsOfBoundedSize() {
        var terms = SearchTerms.of("庄".repeat(200));

        assertThat(terms).allSatisfy(term -> assertThat(term).hasSizeLessThanOrEqualTo(32));
        assertThat(SearchTerms.wanted("zhuang".repeat(200))).hasSize(32);
        assertThat(SearchTerms.wanted("庄".repeat(200))).hasSize(32);
    }

    @Test
    void aNameWithoutLetterOrDigitHasNoTerms() {
        assertThat(SearchTerms.of("👩‍👩‍👧")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "()", "**", ".*"})
    void refusesQueriesWithoutLetterOrDigit(String query) {
        assertThatThrownBy(() -> SearchTerms.wanted(query)).isInstanceOf(UnfitText.class);
    }
}
