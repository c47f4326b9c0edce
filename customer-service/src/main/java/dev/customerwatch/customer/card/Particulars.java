package dev.customerwatch.customer.card;

import dev.customerwatch.customer.history.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * By what else a customer is known and found.
 *
 * @param phone the main number, personal data: sealed in the store, masked to whoever has no right
 */
public record Particulars(
        @Nullable Identifier identifier, @Nullable String phone, Classification classification) {

    public static final Particulars NONE = new Particulars(null, null, Classification.NONE);

    /** Refuses with {@link dev.customerwatch.customer.text.UnfitText}, never repeating a number. */
    public Particulars {
        phone = phone == null ? null : FieldType.PHONE.canonical("phone", phone);
    }

    @Nullable
    String maskedPhone() {
        return phone == null ? null : FieldType.PHONE.masked(phone);
    }

    /** Holds no number: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Particulars[" + identifier + ", " + classification + "]";
    }
}
