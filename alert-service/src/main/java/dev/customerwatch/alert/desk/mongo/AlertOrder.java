package dev.customerwatch.alert.desk.mongo;

import dev.customerwatch.alert.desk.Alert;
import java.time.Instant;
import java.util.Date;
import org.springframework.data.domain.Sort;

/** How a list of alerts is sorted; alerts alike in that by their ids. */
public enum AlertOrder {
    /** By their beginnings. */
    NEWEST("state.since", Sort.Direction.DESC),
    /** The worst first. */
    SEVERITY("state.ranks.severity", Sort.Direction.DESC),
    /** The longest silent first: by last purchases, so that the days that pass do not change the order. */
    SILENCE("state.ranks.silentSince", Sort.Direction.ASC),
    /** Who used to buy most in a year first. */
    PER_YEAR("state.ranks.perYear", Sort.Direction.DESC);

    private final String field;
    private final Sort.Direction direction;

    AlertOrder(String field, Sort.Direction direction) {
        this.field = field;
        this.direction = direction;
    }

    String field() {
        return field;
    }

    Sort.Direction direction() {
        return direction;
    }

    Sort sort() {
        return Sort.by(direction, field, "_id");
    }

    /** Where an alert stands in a list of this order. */
    public AlertQuery.Place place(Alert alert) {
        var ranks = Ranks.of(alert);
        var value = switch (this) {
            case NEWEST -> alert.course().since().toEpochMilli();
            case SEVERITY -> ranks.severity();
            case SILENCE -> ranks.silentSince();
            case PER_YEAR -> ranks.perYear();
        };
        return new AlertQuery.Place(this, value, alert.id());
    }

    /** The stored form of a place's value. */
    Object stored(long value) {
        return this == NEWEST ? Date.from(Instant.ofEpochMilli(value)) : (Object) value;
    }
}
