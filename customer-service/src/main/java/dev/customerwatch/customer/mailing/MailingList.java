package dev.customerwatch.customer.mailing;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import java.util.Map;

/**
 * A saved search.
 *
 * @param owner user name of whoever saved it
 * @param keys names of keys of classification, and the values that are wanted
 */
public record MailingList(String listId, String owner, String name, Map<String, String> keys, Instant savedAt) {

    public MailingList {
        name = Words.of("name", name, 200);
        keys = Map.copyOf(keys);
        if (keys.isEmpty()) {
            throw new UnfitText("keys", null, "must be one or more: a mailing goes to nobody in particular otherwise");
        }
    }
}
