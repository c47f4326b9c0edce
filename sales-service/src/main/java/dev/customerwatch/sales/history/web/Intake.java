package dev.customerwatch.sales.history.web;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.BulkInsertion;
import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.sales.customer.mongo.Customers;
import dev.customerwatch.sales.history.Import;
import dev.customerwatch.sales.history.PastFact;
import dev.customerwatch.sales.history.mongo.Imports;
import dev.customerwatch.sales.history.mongo.PastFacts;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.mongo.Orders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores the rows of one call: orders together, returns together, each row once. */
public final class Intake {

    private static final Duration NEWS_MAY_TAKE = Duration.ofSeconds(1);

    private final Imports imports;
    private final Orders orders;
    private final PastFacts facts;
    private final Customers customers;

    public Intake(Imports imports, Orders orders, PastFacts facts, Customers customers) {
        this.imports = imports;
        this.orders = orders;
        this.facts = facts;
        this.customers = customers;
    }

    /** A row that was read: its place in the call, and its identity. */
    record Row(int place, PastFact fact, RequestKey request) {}

    /** What became of the rows that were read, by their places. */
    sealed interface Answer {

        record Stored(Map<Integer, BulkInsertion> outcomes) implements Answer {}

        /** The import takes no more rows. */
        record Closed() implements Answer {}

        record UnknownCustomer(String customerId) implements Answer {}
    }

    Answer take(Import into, List<Row> rows) {
        if (into.status() != Import.Status.OPEN) {
            return repeated(rows);
        }
        var unknown = customers.awaitAll(customersOf(rows), NEWS_MAY_TAKE);
        if (!unknown.isEmpty()) {
            return new Answer.UnknownCustomer(unknown.iterator().next());
        }
        var batch = Uuids.next();
        if (!imports.admit(into.importId(), batch)) {
            return repeated(rows);
        }
        try {
            return new Answer.Stored(store(rows));
        } finally {
            imports.done(into.importId(), batch);
        }
    }

    private Map<Integer, BulkInsertion> store(List<Row> rows) {
        var split = Split.of(rows);
        var outcomes = new HashMap<Integer, BulkInsertion>();
        put(outcomes, split.orders, orders.store(split.sentOrders()));
        put(outcomes, split.returns, facts.store(split.sentReturns()));
        return outcomes;
    }

    /** Rows that are stored already may be sent again at any time. */
    private Answer repeated(List<Row> rows) {
        var split = Split.of(rows);
        if (!orders.holdsAll(requests(split.orders)) || !facts.holdsAll(requests(split.returns))) {
            return new Answer.Closed();
        }
        return new Answer.Stored(rows.stream().collect(Collectors.toMap(Row::place, row -> BulkInsertion.REPEATED)));
    }

    private static void put(Map<Integer, BulkInsertion> outcomes, List<Row> rows, List<BulkInsertion> ofRows) {
        for (var index = 0; index < rows.size(); index++) {
            outcomes.put(rows.get(index).place(), ofRows.get(index));
        }
    }

    private static List<RequestKey> requests(List<Row> rows) {
        return rows.stream().map(Row::request).toList();
    }

    private static Set<String> customersOf(List<Row> rows) {
        var ids = new HashSet<String>();
        rows.forEach(row -> ids.add(row.fact().customerId()));
        return ids;
    }

    /** Orders and returns lie in collections of their own. */
    private record Split(List<Row> orders, List<Row> returns) {

        static Split of(List<Row> rows) {
            var split = new Split(new ArrayList<>(), new ArrayList<>());
            for (var row : rows) {
                switch (row.fact()) {
                    case PastFact.Ordered ordered -> split.orders.add(row);
                    case PastFact.Returned returned -> split.returns.add(row);
                }
            }
            return split;
        }

        List<Orders.Sent> sentOrders() {
            return orders.stream()
                    .map(row -> {
                        var ordered = (PastFact.Ordered) row.fact();
                        return new Orders.Sent(Order.imported(ordered.placement()), ordered.from(), row.request());
                    })
                    .toList();
        }

        List<PastFacts.Sent> sentReturns() {
            return returns.stream()
                    .map(row -> new PastFacts.Sent(((PastFact.Returned) row.fact()).goods(), row.request()))
                    .toList();
        }
    }
}
