package dev.customerwatch.sales.history.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.store.RequestKey;
import dev.customerwatch.sales.history.PastFact;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes a row the same however often, and by whichever import, it is sent: source and number, and what it says. */
final class RowKeys {

    private RowKeys() {}

    static RequestKey of(PastFact fact) {
        var from = fact.from();
        return new RequestKey("/import/" + from.source() + "/" + from.externalId(), hash(content(fact)));
    }

    private static String content(PastFact fact) {
        return switch (fact) {
            case PastFact.Ordered ordered -> {
                var line = ordered.placement().lines().getFirst();
                yield String.join(
                        "|",
                        "ORDER",
                        fact.customerId(),
                        ordered.placement().placedAt().toString(),
                        line.net().toString(),
                        line.tax().toString(),
                        String.valueOf(line.product()),
                        Integer.toString(line.quantity()));
            }
            case PastFact.Returned returned -> {
                var goods = returned.goods().goods();
                var line = goods.lines().getFirst();
                yield String.join(
                        "|",
                        "RETURN",
                        fact.customerId(),
                        goods.at().toString(),
                        line.net().toString(),
                        line.tax().toString(),
                        Integer.toString(line.quantity()));
            }
        };
    }

    private static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
