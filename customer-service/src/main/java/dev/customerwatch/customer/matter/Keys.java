package dev.customerwatch.customer.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that all kinds of matters have. */
public final class Keys {

    public static final List<String> NAMES = List.of("rep", "status", "flagged");

    private Keys() {}

    /** The keys of a matter; {@code flagged} says whether it stands still, or is late. */
    public static Map<String, @Nullable Object> of(String rep, Enum<?> status, boolean flagged) {
        var keys = new HashMap<String, @Nullable Object>();
        keys.put("rep", rep);
        keys.put("status", status);
        keys.put("flagged", flagged ? true : null);
        return keys;
    }
}
