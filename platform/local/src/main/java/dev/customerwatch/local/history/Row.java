package dev.customerwatch.local.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that reads: what sales-service is told.
 *
 * @param kind {@code ORDER} or {@code RETURN}
 * @param at an instant in UTC as text
 * @param net the amount without VAT as a plain decimal, above zero
 */
record Row(
        Place place,
        String kind,
        String number,
        NamedCustomer customer,
        String at,
        String net,
        String tax,
        @Nullable String product,
        @Nullable Integer quantity) {

    Map<String, Object> body(String customerId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", kind);
        body.put("externalId", number);
        body.put("customerId", customerId);
        body.put("at", at);
        body.put("net", net);
        body.put("tax", tax);
        if (product != null) {
            body.put("product", product);
        }
        if (quantity != null) {
            body.put("quantity", quantity);
        }
        return body;
    }
}
