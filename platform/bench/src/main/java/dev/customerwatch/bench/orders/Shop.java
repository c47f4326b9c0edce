package dev.customerwatch.bench.orders;

import dev.customerwatch.bench.load.Connection;
import dev.customerwatch.bench.load.Told;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Tokens;
import java.util.List;
import java.util.stream.Stream;

/** Customers whom sales-service hears of by events, and the requests of their orders. */
record Shop(List<String> customers) {

    private static final String ORDER_ID = "\"orderId\":\"";

    static Shop of(int customers) {
        return new Shop(Stream.generate(Uuids::next).limit(customers).toList());
    }

    /** Publishes what customer-service would have published. */
    void register(String bootstrapServers) {
        Told.of(customers, Contracts.sample("customer.customer-registered.v1"), bootstrapServers);
    }

    /** One credit order of two lines for each customer. */
    List<byte[]> requests() {
        var token = Tokens.of("bench", "SALES_MANAGER");
        return customers.stream()
                .map(customer -> Connection.post("/orders", token, order(customer)))
                .toList();
    }

    /** The id of the order that an answer tells of. */
    static String orderId(String body) {
        var from = body.indexOf(ORDER_ID) + ORDER_ID.length();
        return body.substring(from, body.indexOf('"', from));
    }

    private static String order(String customer) {
        return """
                {"customerId":"%s","payment":"CREDIT","currency":"CNY","lines":[
                 {"product":"P-100","quantity":10,"unitPrice":"50.00","taxRate":"0.13"},
                 {"product":"P-200","quantity":3,"unitPrice":"113.57","taxRate":"0.13"}]}""".formatted(customer);
    }
}
