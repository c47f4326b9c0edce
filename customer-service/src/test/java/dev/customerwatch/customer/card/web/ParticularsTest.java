package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Identifiers, keys of classification, telephone numbers, and cards that are alike. */
@ServiceTest("customer")
class ParticularsTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    @LocalServerPort
    private int port;

    private CustomerApi customers;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
    }

    @Test
    void anIdentifierIsUnique() {
        var code = freshSocialCreditCode();
        var first = register(Map.of("identifier", Map.of("country", "CN", "number", code)));

        var second = customers
                .manager()
                .post("/customers", asked(Map.of("identifier", Map.of("country", "CN", "number", code))));
        var other = register(Map.of());
        var taken = customers
                .manager()
                .with("If-Match", other.etag())
                .put("/customers/" + id(other), asked(Map.of("identifier", Map.of("country", "CN", "number", code))));

        assertThat(first.at("/identifier/number")).isEqualTo(code);
        for (var refused : List.of(second, taken)) {
            assertThat(refused.problem(409)).isEqualTo("customer-identifier-taken");
            assertThat(refused.at("/value")).isEqualTo(code);
        }
        assertThat(found("identifier=CN:" + code)).containsExactly(id(first));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "identifier | {\"country\":\"CN\",\"number\":\"91350100M000100Y44\"} | identifier.number",
                "identifier | {\"country\":\"XX\",\"number\":\"1\"} | identifier.country",
                "phone | \"12 34\" | phone",
                "classification | {\"channel\":\"AGENT\"} | channel",
                "classification | {\"industry\":\"\\u202e\"} | industry"
            })
    void whatIsWrongIsNamed(String member, String json, String field) {
        var refused = customers
                .manager()
                .post(
                        "/customers",
                        "{\"name\":\"" + fresh("江南春") + "\",\"kind\":\"ENTERPRISE\",\"" + member + "\":" + json + "}");

        assertThat(refused.problem(400)).isEqualTo("invalid-value");
        assertThat(refused.at("/field")).isEqualTo(field);
    }

    @Test
    void anyCombinationOfKeysFinds() {
        var industry = fresh("C34");
        var keys = new HashMap<String, Object>(
                Map.of("size", "SMALL", "industry", industry, "volume", "10M", "creditBand", "B", "interest", "HIGH"));
        keys.put("channel", "CHAIN");
        var dealer = register(Map.of("kind", "DEALER", "classification", keys));
        var other = register(Map.of("classification", Map.of("industry", industry, "interest", "LOW")));

        assertThat(found("industry=" + industry)).containsExactly(id(dealer), id(other));
        assertThat(found("industry=" + industry + "&interest=LOW")).containsExactly(id(other));
        assertThat(found("industry=" + industry + "&size=SMALL&volume=10M&creditBand=B&channel=CHAIN&kind=DEALER"))
                .containsExactly(id(dealer));
        assertThat(found("industry=" + industry + "&channel=AGENT")).isEmpty();
        assertThat(dealer.at("/classification/channel")).isEqualTo("CHAIN");
    }

    @Test
    void cardsThatAreAlikeAreToldAndStrictlyRefused() {
        var name = fresh("江南春");
        var phone = "138" + fresh("").replaceAll("[^0-9]", "1") + "00";
        var first = register(Map.of("name", name + "有限公司"));
        var byPhone = register(Map.of("phone", phone));
        var asked = asked(Map.of("name", name + "有限责任公司", "phone", phone, "kind", "DEALER"));

        var strict = customers.manager().with("Prefer", "handling=strict").post("/customers", asked);
        var told = customers.manager().post("/customers", asked).expect(201);

        assertThat(first.json().has("possibleDuplicates")).isFalse();
        assertThat(strict.problem(409)).isEqualTo("customer-possible-duplicate");
        assertThat(strict.at("/count")).isEqualTo("2");
        assertThat(told.at("/possibleDuplicates/0/customerId")).isEqualTo(id(first));
        assertThat(told.at("/possibleDuplicates/0/alike/0")).isEqualTo("name");
        assertThat(told.at("/possibleDuplicates/1/customerId")).isEqualTo(id(byPhone));
        assertThat(told.at("/possibleDuplicates/1/alike/0")).isEqualTo("phone");
        assertThat(customers.manager().get("/customers/" + id(told)).json().has("possibleDuplicates"))
                .isFalse();
    }

    @Test
    void aPersonFromAPurchasedListNeedsProofOfConsent() {
        var asked =
                new HashMap<String, Object>(Map.of("name", fresh("王小明"), "kind", "PERSON", "source", "PURCHASED_LIST"));

        var refused = customers.manager().post("/customers", asked);
        asked.put("consentProof", "Form of 2026-01-03, signed");
        var taken = customers.manager().post("/customers", asked).expect(201);

        assertThat(refused.problem(422)).isEqualTo("consent-missing");
        var facts = customers
                .manager()
                .get("/customers/" + id(taken) + "/as-of")
                .json()
                .get("facts");
        assertThat(facts.valueStream()
                        .filter(fact -> fact.get("field").asString().equals("CONSENT_PROOF")))
                .singleElement()
                .extracting(fact -> fact.get("value").asString())
                .isEqualTo("Form of 2026-01-03, signed");
    }

    private Answer register(Map<String, Object> facts) {
        return customers.manager().post("/customers", asked(facts)).expect(201);
    }

    private static Map<String, Object> asked(Map<String, Object> facts) {
        var asked = new HashMap<String, Object>(Map.of("name", fresh("江南春"), "kind", "ENTERPRISE"));
        asked.putAll(facts);
        return asked;
    }

    private List<String> found(String query) {
        return customers
                .manager()
                .get("/customers?" + query)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("customerId").asString())
                .toList();
    }

    private static String freshSocialCreditCode() {
        var random = new Random();
        var code = new StringBuilder();
        var sum = 0;
        for (var weight : WEIGHTS) {
            var value = random.nextInt(31);
            code.append(ALPHABET.charAt(value));
            sum += value * weight;
        }
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }
}
