package dev.customerwatch.credit.bill.web;

import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.money.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a bill, in a request.
 *
 * @param amount of its first units; the whole bill where it is left out
 * @param party whom it goes to, or who is asked
 * @param reason needed where it was not paid
 */
record StepBody(
        @NotNull BillState to,
        @Nullable Money amount,
        @Nullable @Size(max = 200) String party,
        @Nullable @Size(max = 500) String reason) {

    static final String EXAMPLE = """
            {"to": "ENDORSED", "amount": {"amount": "200.00", "currency": "CNY"}, "party": "Huatai Steel Co."}""";
}
