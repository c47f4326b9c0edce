package dev.customerwatch.credit.bill.web;

import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.invoice.web.PaymentBody;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill in a request.
 *
 * @param range which units of the bill, one per smallest amount of the currency; left out for one that cannot be split
 * @param allocations the invoices that the customer means; the ones due longest where it is left out
 */
record BillBody(
        @NotBlank @Size(max = 100) String customerId,
        @NotNull @Pattern(regexp = "[0-9]{16,30}") String number,
        @Nullable @Valid RangeBody range,
        BillPaper.@NotNull Kind kind,
        @NotBlank @Size(max = 200) String drawer,
        @NotBlank @Size(max = 200) String acceptor,
        @NotNull LocalDate issuedOn,
        @NotNull LocalDate dueOn,
        @NotNull Money amount,

        @Nullable @Size(max = 200) List<PaymentBody.@NotNull @Valid ShareBody> allocations) {

    static final String EXAMPLE = """
            {"customerId": "019b8bab-0680-70f6-b1ca-1ddba8db3bcf", "number": "510210001234520260116000012345",
             "range": {"from": 1, "to": 50000}, "kind": "BANK", "drawer": "Jiangnan Trading Co.",
             "acceptor": "ICBC Nanjing", "issuedOn": "2026-01-12", "dueOn": "2026-07-10",
             "amount": {"amount": "500.00", "currency": "CNY"},
             "allocations": [{"invoiceId": "019b90d1-6320-775d-867f-a44bca815126",
                              "amount": {"amount": "500.00", "currency": "CNY"}}]}""";

    /** First and last unit. */
    record RangeBody(@Min(1) long from, @Min(1) long to) {}

    BillPaper paper() {
        var units = range == null ? null : Field.read("range", range, it -> new BillPaper.Range(it.from, it.to));
        return Field.read(
                "amount",
                amount,
                worth -> new BillPaper(number, units, kind, drawer, acceptor, issuedOn, dueOn, worth));
    }
}
