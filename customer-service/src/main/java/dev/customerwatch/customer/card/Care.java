package dev.customerwatch.customer.card;

import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * How we look after a customer.
 *
 * @param accountOwner user name of the rep in charge
 */
public record Care(@Nullable Grade grade, @Nullable String accountOwner) {

    public static final Care NONE = new Care(null, null);

    /** Refuses with {@link UnfitText}, saying what was found. */
    public Care {
        accountOwner = Words.ofNullable("accountOwner", accountOwner, 200);
    }
}
