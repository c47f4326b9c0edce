package dev.customerwatch.messaging.store;

import dev.customerwatch.messaging.NewEvent;
import java.util.List;

/**
 * A new aggregate of many that are stored together.
 *
 * @param request what makes it the same however often it is sent
 */
public record Fresh<D>(String id, D state, List<NewEvent> events, RequestKey request) {

    public Fresh {
        events = List.copyOf(events);
    }
}
