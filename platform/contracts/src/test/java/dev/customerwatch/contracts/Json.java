package dev.customerwatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Ways through a JSON tree. */
final class Json {

    private Json() {}

    /** The node itself and all nodes below it. */
    static Stream<JsonNode> everyNode(JsonNode node) {
        return Stream.concat(Stream.of(node), children(node).flatMap(Json::everyNode));
    }

    static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    /** The amount of a money object. */
    static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }

    /** The sum of the money found under a member of each element. */
    static BigDecimal sum(JsonNode elements, String member) {
        return children(elements).map(each -> amount(each.path(member))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
