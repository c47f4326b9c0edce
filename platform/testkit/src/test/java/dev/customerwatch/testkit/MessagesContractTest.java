package dev.customerwatch.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.web.ProblemType;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class MessagesContractTest {

    static final ProblemType WORDLESS = new ProblemType("wordless", HttpStatus.CONFLICT);
    static final String USED = "used.key";

    private final MessagesContract faulty = new MessagesContract("dev.customerwatch.testkit", "faulty-messages") {};

    @Test
    void missesAKeyInOneLanguage() {
        assertThatThrownBy(faulty::hasTheSameKeysInBothLanguages).isInstanceOf(AssertionError.class);
    }

    @Test
    void missesAnArgumentInOneLanguage() {
        assertThatThrownBy(faulty::hasTheSameArgumentsInBothLanguages).isInstanceOf(AssertionError.class);
    }

    @Test
    void missesTheWordsOfAProblem() {
        assertThatThrownBy(faulty::hasTitleAndDetailOfEveryProblem)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("problem.wordless.detail");
    }

    @Test
    void findsAKeyThatNothingUses() {
        assertThatThrownBy(faulty::hasNoKeyThatNothingUses)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(String.join(".", "nobody", "asks"))
                .hasMessageNotContaining("used.key");
    }
}
