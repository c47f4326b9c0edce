package dev.customerwatch.customer.history;

import org.jspecify.annotations.Nullable;

/**
 * A value of a field, or that it has none.
 *
 * @param item which contact, site or period of a repeated part; empty otherwise
 * @param personal whether the value is about a person and kept sealed
 */
public record Fact(CardField field, String item, @Nullable String value, boolean personal) {

    /** Which of the card's values it is. */
    public Place place() {
        return new Place(field, item);
    }

    /** Holds no personal value: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Fact[" + field + " " + item + " " + (personal ? "…" : value) + "]";
    }

    /** A field, and the item of it. */
    public record Place(CardField field, String item) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            var byField = field.compareTo(other.field);
            return byField == 0 ? item.compareTo(other.item) : byField;
        }
    }
}
