package dev.customerwatch.alert;

import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.TestBroker;
import java.time.Instant;
import java.util.Map;

/** Customers as customer-service would tell of them. */
public final class Cards {

    private Cards() {}

    /** A new customer of that account owner; its id. */
    public static String registered(String accountOwner) {
        var id = Uuids.next();
        var card = Map.of(
                "customerId",
                id,
                "displayName",
                "江南春机械有限公司",
                "kind",
                "ENTERPRISE",
                "accountOwner",
                accountOwner,
                "state",
                "ACTUAL",
                "onceInALife",
                false,
                "givenUp",
                false);
        var now = Instant.parse("2026-01-05T08:00:00Z").toString();
        var headers = Map.of(
                "ce_id",
                Uuids.next(),
                "ce_type",
                "customer.customer-registered.v1",
                "ce_source",
                "/customer/customers",
                "ce_subject",
                id,
                "ce_time",
                now,
                "ce_recordedtime",
                now,
                "ce_sequence",
                "1",
                "ce_company",
                "default");
        TestBroker.send("customer.events.v1", id, headers, EventJson.write(Map.of("customer", card)));
        return id;
    }
}
