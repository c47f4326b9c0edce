package dev.customerwatch.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.testkit.Api;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** Checks from outside that nothing acknowledged is lost and nothing counts twice. */
final class Books {

    private final UnaryOperator<String> urls;
    private final UnaryOperator<Api> login;
    private final String bootstrapServers;
    /** Orders that credit is known to have answered; {@link #check} asks about each again. */
    private final Set<String> decided = new HashSet<>();

    /**
     * The books of a running system.
     *
     * @param urls a service's URL by its name
     * @param login puts on a token that may read everything
     */
    Books(UnaryOperator<String> urls, UnaryOperator<Api> login, String bootstrapServers) {
        this.urls = urls;
        this.login = login;
        this.bootstrapServers = bootstrapServers;
    }

    /** Every acknowledged order is readable, decided, on the topic and reserved once; the reservations are the open orders'. */
    void check(Collection<String> acknowledged, List<String> customers) {
        decided.clear();
        awaitDecided(acknowledged, customers);
        assertThat(placedOnTopic()).as("orders on the topic").containsAll(acknowledged);
        var reservations = new HashMap<String, Integer>();
        for (var customer : customers) {
            awaitBalanced(customer);
            reservationsOf(customer).forEach((order, times) -> reservations.merge(order, times, Integer::sum));
        }
        assertThat(reservations.keySet()).as("reserved orders").containsAll(acknowledged);
        assertThat(reservations.values()).as("reservations per order").containsOnly(1);
    }

    /** Every acknowledged order that was not seen so before can be read and credit has answered. */
    void awaitDecided(Collection<String> acknowledged, List<String> customers) {
        await("decisions on " + acknowledged.size() + " orders")
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> {
                    readDecisions(acknowledged, customers);
                    assertThat(decided).containsAll(acknowledged);
                });
    }

    /** Lists show the newest first and ids are in the order of time, so each is read no further than the oldest that is missing. */
    private void readDecisions(Collection<String> acknowledged, List<String> customers) {
        var missing = new TreeSet<>(acknowledged);
        missing.removeAll(decided);
        if (!missing.isEmpty()) {
            customers.stream()
                    .flatMap(customer -> confirmedOrders(customer, missing.first()).stream())
                    .forEach(order -> decided.add(order.get("orderId").asString()));
        }
    }

    private List<JsonNode> confirmedOrders(String customer, String oldest) {
        var path = "/orders?status=CONFIRMED&customerId=" + customer;
        return pages(api("sales"), path, last -> last.get("orderId").asString().compareTo(oldest) >= 0);
    }

    private void awaitBalanced(String customer) {
        await("reservations of " + customer + " equal its open orders")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(reserved(customer)).isEqualByComparingTo(openOrders(customer)));
    }

    private BigDecimal reserved(String customer) {
        return new BigDecimal(
                api("credit").get("/accounts/" + customer).expect(200).at("/figures/reserved/amount"));
    }

    private BigDecimal openOrders(String customer) {
        return confirmedOrders(customer, "").stream()
                .map(order -> new BigDecimal(order.at("/total/amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, Integer> reservationsOf(String customer) {
        var reservations = new HashMap<String, Integer>();
        for (var entry : pages(api("credit"), "/accounts/" + customer + "/entries", last -> true)) {
            entry.get("postings")
                    .valueStream()
                    .filter(posting -> posting.get("part").asString().equals("RESERVED"))
                    .forEach(posting ->
                            reservations.merge(posting.get("document").asString(), 1, Integer::sum));
        }
        return reservations;
    }

    private Set<String> placedOnTopic() {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        var placed = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("sales.events.v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(row -> {
                    var type = new String(
                            row.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8);
                    if (type.equals("sales.order-placed.v1")) {
                        placed.add(new String(
                                row.headers().lastHeader("ce_subject").value(),
                                java.nio.charset.StandardCharsets.UTF_8));
                    }
                });
            }
        }
        return placed;
    }

    /** A list's items, page after page while the last item of one says that more is wanted. */
    private static List<JsonNode> pages(Api api, String path, Predicate<JsonNode> more) {
        var items = new ArrayList<JsonNode>();
        var separator = path.contains("?") ? "&" : "?";
        var cursor = "";
        do {
            var page =
                    api.get(path + separator + "limit=200" + cursor).expect(200).json();
            page.get("items").forEach(items::add);
            cursor = page.has("next") && more.test(items.getLast())
                    ? "&cursor=" + page.get("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private Api api(String service) {
        return login.apply(Api.at(urls.apply(service)));
    }
}
