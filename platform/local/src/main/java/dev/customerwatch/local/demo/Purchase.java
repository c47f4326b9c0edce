package dev.customerwatch.local.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An order that a buyer is about to place.
 *
 * @param key the same when it is sent again
 */
record Purchase(String customerId, Buyer buyer, List<Map<String, Object>> lines, String key) {

    private static final int MOST_LINES = 3;
    private static final double WITH_VAT = 1.13;

    Purchase {
        lines = List.copyOf(lines);
    }

    /** One to three articles for about the share of its size that the buyer's habit says. */
    static Purchase by(String customerId, Buyer buyer, Dice dice) {
        var lines = dice.upTo(MOST_LINES);
        var perLine = buyer.size() * buyer.habit().share(dice) / WITH_VAT / lines;
        return new Purchase(
                customerId,
                buyer,
                IntStream.range(0, lines)
                        .mapToObj(line -> line(dice.oneOf(Article.CATALOGUE), perLine))
                        .toList(),
                UUID.randomUUID().toString());
    }

    Map<String, Object> body() {
        return Map.of(
                "customerId",
                customerId,
                "payment",
                buyer.habit().buysOnCredit() ? "CREDIT" : "CASH",
                "currency",
                buyer.currency(),
                "lines",
                lines);
    }

    private static Map<String, Object> line(Article article, double money) {
        return Map.of(
                "product", article.code(),
                "quantity", article.pieces(money),
                "unitPrice", article.unitPrice(),
                "taxRate", article.taxRate());
    }
}
