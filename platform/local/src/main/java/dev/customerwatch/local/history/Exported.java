package dev.customerwatch.local.history;

import dev.customerwatch.local.machine.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What can be taken out, and which members of it make the columns of a table. */
enum Exported {
    ORDERS(
            Service.SALES,
            "/orders",
            "orderId",
            "customerId",
            "status",
            "payment",
            "placedAt",
            "net/amount",
            "total/amount",
            "total/currency",
            "delivered",
            "invoiced",
            "paid"),
    RETURNS(
            Service.SALES,
            "/returns",
            "returnId",
            "customerId",
            "at",
            "net/amount",
            "total/amount",
            "total/currency",
            "source",
            "externalId"),
    ALERTS(
            Service.ALERT,
            "/alerts",
            "alertId",
            "rule",
            "severity",
            "state",
            "reason",
            "customerId",
            "displayName",
            "since",
            "until",
            "acknowledged/by",
            "summary");

    private final Service service;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> members;

    Exported(Service service, String path, String... members) {
        this.service = service;
        this.path = path;
        this.members = List.of(members);
    }

    Service service() {
        return service;
    }

    String path() {
        return path;
    }

    /** Names of the columns, e.g. {@code total.amount}. */
    String[] columns() {
        return members.stream().map(member -> member.replace('/', '.')).toArray(String[]::new);
    }

    /** The cells of one item; empty where it lacks the member. */
    List<String> cells(JsonNode item) {
        return members.stream()
                .map(member -> Formulas.neutral(item.at("/" + member).asString("")))
                .toList();
    }

    /** @throws IllegalArgumentException naming what there is */
    static Exported of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("orders, returns or alerts: " + word));
    }
}
