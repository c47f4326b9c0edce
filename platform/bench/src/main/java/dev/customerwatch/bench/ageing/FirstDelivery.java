package dev.customerwatch.bench.ageing;

import com.mongodb.client.MongoCollection;
import dev.customerwatch.bench.load.Told;
import dev.customerwatch.bench.process.ServiceProcess;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Contracts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One customer gets goods on credit; the open invoice that credit-service makes of that is the specimen. */
final class FirstDelivery {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CREATED = 201;
    private static final int NOT_KNOWN_YET = 422;

    private FirstDelivery() {}

    static Document of(ServiceProcess credit, String bootstrapServers, MongoCollection<Document> items)
            throws InterruptedException, TimeoutException {
        var delivered = Contracts.sample("sales.order-delivered.v1");
        var registered = Contracts.sample("customer.customer-registered.v1");
        Told.of(List.of(delivered.key()), registered, bootstrapServers);
        var api = Api.at(credit.port()).as("bench", "GENERAL_MANAGER");
        credit.process().await("the account was open", PATIENCE, () -> isOpen(api, delivered.key()));
        Told.of(List.of(delivered.key()), delivered, bootstrapServers);
        credit.process().await("the invoice was an open document", PATIENCE, () -> invoice(items) != null);
        return Objects.requireNonNull(invoice(items));
    }

    private static @Nullable Document invoice(MongoCollection<Document> items) {
        return items.find(new Document("part", "OPEN_INVOICES")).first();
    }

    private static boolean isOpen(Api api, String customer) {
        var account =
                Map.of("customerId", customer, "currency", "CNY", "limit", Map.of("kind", "UNLIMITED"), "termDays", 30);
        var answer = api.post("/accounts", account);
        if (answer.status() != CREATED && answer.status() != NOT_KNOWN_YET) {
            throw new IllegalStateException("the account was not opened: " + answer.text());
        }
        return answer.status() == CREATED;
    }
}
