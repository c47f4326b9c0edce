package dev.customerwatch.web;

import dev.customerwatch.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of a refused value a problem repeats: scalars, long text cut; never a whole object. */
public final class Shown {

    private static final int LONGEST = 100;

    private Shown() {}

    public static @Nullable Object value(@Nullable Object found) {
        return switch (found) {
            case null -> null;
            case CharSequence text -> text(text.toString());
            case Number number -> number;
            case Boolean truth -> truth;
            case Enum<?> constant -> constant.name();
            case Money money -> money;
            case Instant instant -> instant;
            case LocalDate date -> date;
            default -> null;
        };
    }

    public static String text(String found) {
        return found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…";
    }
}
