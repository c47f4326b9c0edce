package dev.customerwatch.customer.privacy.mongo;

import static dev.customerwatch.customer.card.web.CustomerApi.events;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.ServiceTest;
import dev.customerwatch.testkit.TestBroker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Personal data that are planted everywhere are found nowhere in clear: not in the store, the topics, or the log. */
@ServiceTest("customer")
@ExtendWith(OutputCaptureExtension.class)
class PlantedDataTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Vault vault;

    @Test
    void noPlantedDataLieInClear(CapturedOutput output) {
        var name = "欧阳" + UUID.randomUUID();
        var phone = "139" + Math.abs(name.hashCode() % 90_000_000 + 10_000_000);
        var asked = new HashMap<String, Object>(Map.of("name", name, "kind", "PERSON", "phone", phone));
        var customers = new CustomerApi(port);
        var registered = customers
                .manager()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/customers", asked)
                .expect(201);
        asked.put("region", "EAST");
        var changed = customers
                .manager()
                .with("If-Match", registered.etag())
                .put("/customers/" + id(registered), asked)
                .expect(200);
        customers
                .manager()
                .with("If-Match", changed.etag())
                .put("/customers/" + id(registered) + "/grade", Map.of("grade", "KEY"));
        customers
                .manager()
                .get("/customers/" + id(registered) + "/as-of?purpose=VISIT")
                .expect(200);
        events(id(registered), 3);

        for (var planted : List.of(name, phone)) {
            assertThat(stored()).noneMatch(text -> text.contains(planted));
            assertThat(published()).noneMatch(text -> text.contains(planted));
            assertThat(output.getAll()).doesNotContain(planted);
        }
        assertThat(stored()).anyMatch(text -> text.contains(id(registered)));
    }

    @Test
    void whatWasSealedIsGoneWithItsKey() {
        var customer = UUID.randomUUID().toString();
        var sealed = vault.seal(customer, "王小明".getBytes(UTF_8));
        assertThat(vault.open(customer, sealed)).hasValue("王小明".getBytes(UTF_8));

        vault.destroy(customer);

        assertThat(vault.open(customer, sealed)).isEmpty();
    }

    private List<String> stored() {
        return mongo.getCollectionNames().stream()
                .flatMap(name -> mongo
                        .getCollection(name)
                        .withDocumentClass(RawBsonDocument.class)
                        .find()
                        .sort(new org.bson.Document("_id", 1))
                        .into(new java.util.ArrayList<>())
                        .stream())
                .map(document -> new String(document.getByteBuffer().array(), UTF_8))
                .toList();
    }

    private static List<String> published() {
        return TestBroker.records("customer.events.v1").stream()
                .map(row -> new String(row.value(), UTF_8))
                .toList();
    }
}
