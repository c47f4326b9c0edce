package dev.customerwatch.sales.order.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.sales.OtherServices;
import dev.customerwatch.sales.SalesTest;
import dev.customerwatch.sales.customer.Customer;
import dev.customerwatch.testkit.Tokens;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class OrderRequestTest extends SalesTest {

    private static final Map<String, String> WHY = Map.of("reason", "Ordered twice");

    @Test
    void aCustomerWhoseCardWasMergedOrdersUnderTheOneThatCounts() {
        var customer = customerOf("rep1");
        var into = customerOf("rep1");
        OtherServices.merged(customer, "rep1", into);
        await("the merger")
                .until(() -> customers.find(customer).map(Customer::mergedInto).isPresent());

        var refused = rep().post("/orders", order(customer, "CREDIT"));

        assertThat(refused.problem(422)).isEqualTo("merged-customer");
        assertThat(refused.at("/value")).isEqualTo(customer);
        assertThat(refused.at("/into")).isEqualTo(into);
        rep().post("/orders", order(into, "CREDIT")).expect(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
                    /currency           | "XXXX"      | invalid-value     | currency            | XXXX
                    /currency           | "¥"         | invalid-value     | currency            | ¥
                    /currency           | ""          | validation-failed | currency            | ''
                    /payment            | "BARTER"    | invalid-value     | payment             | BARTER
                    /payment            | null        | validation-failed | payment             | ''
                    /customerId         | ""          | validation-failed | customerId          | ''
                    /customerId         | 42          | invalid-value     | customerId          | 42
                    /lines              | []          | validation-failed | lines               | ''
                    /lines              | {}          | invalid-value     | lines               | ''
                    /lines/0/quantity   | 0           | validation-failed | lines[0].quantity   | 0
                    /lines/1/quantity   | -1          | validation-failed | lines[1].quantity   | -1
                    /lines/0/quantity   | 1000000     | validation-failed | lines[0].quantity   | 1000000
                    /lines/0/quantity   | 1.5         | invalid-value     | lines[0].quantity   | 1.5
                    /lines/0/quantity   | "many"      | invalid-value     | lines[0].quantity   | many
                    /lines/0/quantity   | null        | validation-failed | lines[0].quantity   | ''
                    /lines/0/unitPrice  | "0.00"      | invalid-value     | lines[0].unitPrice  | 0.00
                    /lines/1/unitPrice  | "-12.50"    | invalid-value     | lines[1].unitPrice  | -12.50
                    /lines/0/unitPrice  | "12.505"    | invalid-value     | lines[0].unitPrice  | 12.505
                    /lines/0/unitPrice  | "1e3"       | invalid-value     | lines[0].unitPrice  | 1e3
                    /lines/0/unitPrice  | 12.5        | invalid-value     | lines[0].unitPrice  | 12.5
                    /lines/0/taxRate    | "1.01"      | invalid-value     | lines[0].taxRate    | 1.01
                    /lines/0/taxRate    | "0.13001"   | invalid-value     | lines[0].taxRate    | 0.13001
                    /lines/0/taxRate    | "13%"       | invalid-value     | lines[0].taxRate    | 13%
                    /lines/0/product    | " "         | validation-failed | lines[0].product    | ' '
                    /lines/0/discount   | 1           | unknown-member    | lines[0].discount   | ''
                    /lines/0            | null        | validation-failed | lines[0]            | ''
                    /placedAt           | "yesterday" | unknown-member    | placedAt            | ''
                    """)
    void namesFieldAndValueOfWhatItCannotTake(
            String place, @Nullable String value, String problem, String field, String shown) {
        var customer = customerOf("rep1");
        var body = changed(customer, place, value);

        var answer = rep().post("/orders", body);

        assertThat(answer.problem(400)).isEqualTo(problem);
        var named = problem.equals("validation-failed") ? "/errors/0" : "";
        assertThat(answer.at(named + "/field")).isEqualTo(field);
        assertThat(answer.at(named + "/value")).isEqualTo(shown);
        assertNothingHappened(customer);
    }

    @Test
    void refusesAnAmountBeyondAllMeasure() {
        var customer = customerOf("rep1");

        var answer = rep().post("/orders", changed(customer, "/lines/0/unitPrice", "\"999999999999999.99\""));

        assertThat(answer.problem(400)).isEqualTo("invalid-value");
        assertThat(answer.at("/field")).isEqualTo("lines");
        assertNothingHappened(customer);
    }

    @Test
    void refusesABodyThatIsTooLargeOrMalformed() {
        var customer = customerOf("rep1");
        var whole = EventJson.mapper().writeValueAsString(order(customer, "CREDIT"));

        assertThat(rep().post("/orders", changed(customer, "/lines/0/product", "\"" + "x".repeat(2_000_000) + "\""))
                        .problem(413))
                .isEqualTo("body-too-large");
        assertThat(rep().post("/orders", whole.substring(0, whole.length() - 2)).problem(400))
                .isEqualTo("malformed-json");
        assertThat(rep().post("/orders").problem(400)).isEqualTo("missing-body");
        assertNothingHappened(customer);
    }

    @Test
    void refusesWhoMayNotAsk() {
        var customer = customerOf("rep1");
        var body = order(customer, "CREDIT");

        assertThat(anybody().post("/orders", body).problem(401)).isEqualTo("token-missing");
        assertThat(anybody()
                        .token(Tokens.expired("rep1", "SALES_REP"))
                        .post("/orders", body)
                        .problem(401))
                .isEqualTo("token-expired");
        assertThat(anybody()
                        .token(Tokens.foreign("rep1", "SALES_REP"))
                        .post("/orders", body)
                        .problem(401))
                .isEqualTo("token-invalid");
        assertThat(as("auditor1", "AUDITOR").post("/orders", body).problem(403)).isEqualTo("forbidden");
        assertNothingHappened(customer);
    }

    @Test
    void refusesAnUnknownCustomerAndSaysWhenToAskAgain() {
        var customer = Uuids.next();

        var answer = rep().post("/orders", order(customer, "CREDIT"));

        assertThat(answer.problem(422)).isEqualTo("unknown-customer");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.at("/field")).isEqualTo("customerId");
        assertThat(answer.at("/value")).isEqualTo(customer);
        assertNothingHappened(customer);
    }

    @Test
    void honoursIfMatchWhereItIsGiven() {
        var customer = customerOf("rep1");
        var orderId = placed(customer);
        var cancel = "/orders/" + orderId + "/cancel";

        var stale = rep().with("If-Match", "\"7\"").post(cancel, WHY);
        assertThat(stale.problem(412)).isEqualTo("stale");
        assertThat(stale.etag()).isEqualTo("\"1\"");
        assertThat(rep().with("If-Match", "soon").post(cancel, WHY).problem(400))
                .isEqualTo("invalid-header");
        assertThat(read(orderId).at("/status")).isEqualTo("PLACED");

        var cancelled = rep().with("If-Match", "\"1\"").post(cancel, WHY).expect(200);
        assertThat(cancelled.etag()).isEqualTo("\"2\"").isEqualTo(read(orderId).etag());
        assertThat(rep().post(cancel, WHY).expect(200).etag()).isEqualTo("\"2\"");
        assertThat(published(orderId, 2))
                .extracting(Published::name)
                .containsExactly("order-placed", "order-cancelled");
    }

    @Test
    void refusesACommandWithoutReasonOrWithNonsense() {
        var customer = customerOf("rep1");
        var order = "/orders/" + placed(customer);

        assertThat(rep().post(order + "/cancel", Map.of()).problem(400)).isEqualTo("validation-failed");
        assertThat(rep().post(order + "/cancel", Map.of("reason", "x".repeat(501)))
                        .problem(400))
                .isEqualTo("validation-failed");
        assertThat(rep().post(order + "/deliveries", Map.of("lines", List.of())).problem(400))
                .isEqualTo("validation-failed");
        assertThat(rep().post(order + "/deliveries", line(1, 0)).problem(400)).isEqualTo("validation-failed");
        assertThat(rep().post(order + "/deliveries", line(1, 1)).problem(409)).isEqualTo("order-state");
        assertThat(rep().post("/orders/" + Uuids.next() + "/cancel", WHY).problem(404))
                .isEqualTo("not-found");
        assertThat(rep().get("/orders/nonsense").problem(404)).isEqualTo("not-found");
    }

    private static Map<String, Object> line(int line, int quantity) {
        return Map.of("lines", List.of(Map.of("line", line, "quantity", quantity)));
    }

    /** An order with one value, written as JSON, in place of another. */
    private static String changed(String customer, String place, @Nullable String value) {
        var json = EventJson.mapper();
        var body = (ObjectNode) json.valueToTree(order(customer, "CREDIT"));
        var cut = place.lastIndexOf('/');
        var parent = body.at(place.substring(0, cut));
        var found = json.readTree(value == null ? "null" : value);
        if (parent instanceof ObjectNode object) {
            object.set(place.substring(cut + 1), found);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(place.substring(cut + 1)), found);
        }
        return body.toString();
    }
}
