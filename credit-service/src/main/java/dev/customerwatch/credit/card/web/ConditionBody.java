package dev.customerwatch.credit.card.web;

import dev.customerwatch.credit.card.Condition;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Field;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that a customer brings for the trust, in a request. */
public record ConditionBody(
        @NotNull Condition.Kind kind,
        @NotBlank @Size(max = 200) String reference,
        @Nullable @Size(max = 200) String filedAt,
        @Nullable Money amount,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * The condition, if this is one.
     *
     * @param field where the body stands in the request, e.g. {@code conditions[0].until}
     */
    public Condition read(String field) {
        var bound = amount == null ? null : amount.amount().toPlainString();
        return Field.read(
                field, String.valueOf(until), shown -> new Condition(kind, reference, filedAt, bound, from, until));
    }
}
