package dev.customerwatch.local.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer as a row names it. */
record NamedCustomer(
        String code, @Nullable String name, @Nullable String region) {

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", code);
        if (name != null) {
            body.put("name", name);
        }
        if (region != null) {
            body.put("region", region);
        }
        return body;
    }
}
