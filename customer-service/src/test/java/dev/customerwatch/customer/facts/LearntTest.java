package dev.customerwatch.customer.facts;

import static dev.customerwatch.customer.facts.FactsFixture.NOW;
import static dev.customerwatch.customer.facts.FactsFixture.REGISTERED;
import static dev.customerwatch.customer.facts.FactsFixture.REP;
import static dev.customerwatch.customer.facts.FactsFixture.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.customerwatch.customer.facts.Learnt.About;
import dev.customerwatch.customer.facts.Learnt.Outcome;
import dev.customerwatch.customer.facts.Learnt.Outcome.Known;
import dev.customerwatch.customer.facts.Learnt.Outcome.OutOfTime;
import dev.customerwatch.customer.facts.Learnt.Outcome.Recorded;
import dev.customerwatch.customer.facts.Learnt.Outcome.Refused;
import dev.customerwatch.customer.facts.Learnt.Reason;
import dev.customerwatch.customer.facts.Learnt.Said;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.Timeline;
import dev.customerwatch.customer.text.UnfitText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearntTest {

    @Test
    void recordsWhatIsNewOnly() {
        var about = company(known("ADDRESS", "Nanjing Road 1", "CONTACT_PHONE/c-1", "13800138000"));

        var outcome = learn(
                about,
                new Said(CardField.ADDRESS, null, "Nanjing Road 1"),
                new Said(CardField.CONTACT_PHONE, "c-1", "138-0013-8001"),
                new Said(CardField.CONTACT_PHONE, "c-2", "13800138000"));

        assertThat(((Recorded) outcome).change().facts())
                .containsExactly(
                        new Fact(CardField.CONTACT_PHONE, "c-1", "13800138001", true),
                        new Fact(CardField.CONTACT_PHONE, "c-2", "13800138000", true));
        assertThat(learn(about, new Said(CardField.ADDRESS, null, " Nanjing Road 1 ")))
                .isEqualTo(new Known());
        assertThat(learn(about, new Said(CardField.WEBSITE, null, null))).isEqualTo(new Known());
    }

    @ParameterizedTest
    @CsvSource({
        "false, REGION, , CHANGES_ON_THE_CARD",
        "false, STATE, , CHANGES_ON_THE_CARD",
        "false, PERSON_BIRTHDAY, , NOT_OF_THIS_KIND",
        "true, ADDRESS, , NOT_OF_THIS_KIND",
        "true, FAMILY_MEMBERS, , PART_IS_OFF",
        "true, SOCIAL_RELATIONS, , PART_IS_OFF",
        "true, SCHOOL, , NO_CONSENT",
        "true, LIVING_SITUATION, , PART_IS_OFF",
        "true, CHARACTER, , NO_CONSENT"
    })
    void refusesWhatThisCardMayNotHold(boolean person, CardField field, String item, Reason reason) {
        var about = new About(person, Set.of(Part.PERSONALITY), known());

        assertThat(learn(about, new Said(field, item, "x"))).isEqualTo(new Refused(reason, field));
    }

    @Test
    void consentOpensItsPartUntilItIsWithdrawn() {
        var asked = new Said(CardField.SCHOOL, null, "Nanjing University");
        var given = new Said(CardField.CONSENT_GIVEN_ON, "EDUCATION", "2026-01-05");

        assertThat(learn(person(known("CONSENT_GIVEN_ON/EDUCATION", "2026-01-05")), asked))
                .isInstanceOf(Recorded.class);
        assertThat(learn(person(known()), given, asked)).isInstanceOf(Recorded.class);
        assertThat(learn(person(known("CONSENT_GIVEN_ON/CAREER", "2026-01-05")), asked))
                .isInstanceOf(Refused.class);
        var withdrawn =
                known("CONSENT_GIVEN_ON/EDUCATION", "2026-01-05", "CONSENT_WITHDRAWN_ON/EDUCATION", "2026-02-01");
        assertThat(learn(person(withdrawn), asked)).isEqualTo(new Refused(Reason.NO_CONSENT, CardField.SCHOOL));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void factsHoldFromTheRegistrationOn(long millis, boolean taken) {
        assertThat(from(REGISTERED.plusMillis(millis)) instanceof OutOfTime).isEqualTo(!taken);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void factsHoldFromNowAtTheLatest(long millis, boolean taken) {
        assertThat(from(NOW.plus(Duration.ofMillis(millis))) instanceof OutOfTime)
                .isEqualTo(!taken);
    }

    @ParameterizedTest
    @CsvSource({
        "ADDRESS, c-1, x",
        "CONTACT_NAME, , x",
        "CONTACT_NAME, 'c 1', x",
        "CONTACT_NAME, -c, x",
        "CONTACT_ROLE, c-1, BOSS",
        "TOTAL_PURCHASES, 2026-13, 1",
        "TOTAL_PURCHASES, may, 1",
        "TEST_SCORE, CHURN_RISK, 5",
        "TEST_SCORE, LUCK, 1",
        "KEY_ACCOUNT_SCORE, CHURN_RISK, 1",
        "CONSENT_GIVEN_ON, BASICS, 2026-01-05"
    })
    void refusesItemsAndValuesThatAreNone(CardField field, String item, String value) {
        assertThatThrownBy(() -> learn(company(known()), new Said(field, item, value)))
                .isInstanceOf(UnfitText.class);
    }

    @Test
    void refusesToHearAFactTwice() {
        assertThatThrownBy(() -> learn(
                        company(known()),
                        new Said(CardField.ADDRESS, null, "here"),
                        new Said(CardField.ADDRESS, null, "there")))
                .isInstanceOf(UnfitText.class);
    }

    private static Outcome from(Instant since) {
        return new Learnt(since, REP, List.of(new Said(CardField.ADDRESS, null, "here")))
                .recorded(company(known()), NOW);
    }

    private static Outcome learn(About about, Said... said) {
        return new Learnt(NOW, REP, List.of(said)).recorded(about, NOW);
    }

    private static About company(Timeline known) {
        return new About(false, Set.of(), known);
    }

    private static About person(Timeline known) {
        return new About(true, Set.of(), known);
    }
}
