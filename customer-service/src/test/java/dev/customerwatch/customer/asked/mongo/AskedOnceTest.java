package dev.customerwatch.customer.asked.mongo;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests whose client did not hear the answer, and sends them again. */
@ServiceTest("customer")
class AskedOnceTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
    }

    @Test
    void anExportIsAskedForOnce() {
        isOnce(customers.manager(), "/exports", Map.of("reason", "Spring fair"), "reason", "exportId");
    }

    @Test
    void aMailingListIsSavedOnce() {
        var search = Map.of("name", "Spring fair", "keys", Map.of("REGION", "JIANGSU"));
        isOnce(customers.manager(), "/mailing-lists", search, "name", "listId");
    }

    @Test
    void aPersonIsHeardOnce() {
        var person = id(customers
                .manager()
                .post("/customers", Map.of("name", "王" + UUID.randomUUID(), "kind", "PERSON"))
                .expect(201));
        var asked = Map.of("customerId", person, "kind", "COPY", "contact", "1");
        isOnce(customers.with("PRIVACY_OFFICER"), "/person-requests", asked, "contact", "requestId");
    }

    @Test
    void aCardIsLentOnce() {
        var card = "/customers/" + id(customers.registered("rep-" + UUID.randomUUID()));
        var keeper = "archive-" + UUID.randomUUID();
        customers
                .employ(keeper, Map.of("employment", "PERMANENT", "hiredOn", "2020-01-01"))
                .expect(200);
        customers
                .manager()
                .with("If-Match", customers.manager().get(card).etag())
                .put(card + "/custodian", Map.of("custodian", keeper))
                .expect(200);
        var loan = Map.of("borrower", "finance1", "purpose", "CONTACT", "until", "2099-01-05T00:00:00Z");
        isOnce(Api.at(port).as(keeper, "AUDITOR"), card + "/loans", loan, "borrower", "loanId");
        assertThat(customers.manager().get(card + "/loans").expect(200).json()).hasSize(2);
    }

    /** Four at once and one later make one; the same key with another text is refused. */
    private static void isOnce(Api client, String path, Map<String, ?> body, String text, String id) {
        var again = client.with("Idempotency-Key", "key-" + UUID.randomUUID());
        var made = IntStream.range(0, 4)
                .parallel()
                .mapToObj(attempt -> again.post(path, body).expect(201).at("/" + id))
                .collect(Collectors.toSet());
        assertThat(made).hasSize(1);
        assertThat(again.post(path, body).expect(201).at("/" + id)).isIn(made);

        var other = new HashMap<String, Object>(body);
        other.put(text, "another");
        assertThat(again.post(path, other).problem(422)).isEqualTo("idempotency-key-reused");
        assertThat(client.post(path, body).expect(201).at("/" + id)).isNotIn(made);
    }
}
