package dev.customerwatch.customer.matter;

/** What a decision about a matter came to. */
public sealed interface Ruling<T> {

    record Changed<T>(T now) implements Ruling<T> {}

    /** It was so already. */
    record Unchanged<T>() implements Ruling<T> {}

    /** It is at a point where this cannot be decided; {@code state} says at which. */
    record NotNow<T>(String state) implements Ruling<T> {}

    static <T> Ruling<T> changed(T now) {
        return new Changed<>(now);
    }

    static <T> Ruling<T> unchanged() {
        return new Unchanged<>();
    }

    static <T> Ruling<T> notNow(Enum<?> state) {
        return new NotNow<>(state.name());
    }
}
