package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.receivable.Prospects;
import dev.customerwatch.credit.receivable.Receivables.Of;
import dev.customerwatch.credit.receivable.Receivables.Status;
import dev.customerwatch.credit.receivable.Receivables.Table;
import dev.customerwatch.credit.receivable.StatusRow;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The status table as it is shown.
 *
 * @param tables one per currency
 */
record StatusView(LocalDate from, LocalDate asOf, List<OneCurrency> tables) {

    /**
     * The table of the accounts in one currency.
     *
     * @param owners sums by account owner; of what nobody owns under the empty name
     * @param usedByOwners the exposure now, summed up likewise
     * @param used the exposure now, of all
     * @param daysOfSalesOutstanding closing ÷ sales × days of the period; absent where nothing was sold
     */
    record OneCurrency(
            String currency,
            List<Customer> customers,
            Map<String, StatusRow> owners,
            StatusRow total,
            Map<String, Money> usedByOwners,
            Money used,
            @Nullable String daysOfSalesOutstanding) {}

    /**
     * A customer's row.
     *
     * @param name absent where none was told
     * @param limitKind that none is decided, that there is no credit and that there is no limit are three things
     * @param limit absent where there is no limit to count from
     * @param rating absent where nobody has rated the customer
     * @param used the exposure now
     * @param usedShare used ÷ limit
     * @param nextReceipt planned next, else what falls due next; absent where nothing does
     * @param promise the next that is open, else the last that was broken
     */
    record Customer(
            String customerId,
            @Nullable String name,
            @Nullable String owner,
            @Nullable String rating,
            Limit.@Nullable Kind limitKind,
            @Nullable Money limit,
            Money used,
            @Nullable String usedShare,
            Prospects.@Nullable Receipt nextReceipt,
            Prospects.@Nullable Promised promise,
            StatusRow figures) {

        static Customer of(Of<Status> row) {
            var status = row.figures();
            var limit = status.limit();
            var upTo = limit == null ? null : limit.upTo().orElse(null);
            return new Customer(
                    row.customerId(),
                    row.customer().name(),
                    row.owner(),
                    status.prospect().rating(),
                    limit == null ? null : limit.kind(),
                    upTo,
                    status.used(),
                    plain(StatusRow.share(status.used(), upTo)),
                    status.prospect().next(),
                    status.prospect().promise(),
                    status.row());
        }
    }

    static StatusView of(StatusRow.Basis basis, List<Table<Status>> tables) {
        return new StatusView(
                basis.from(),
                basis.day(),
                tables.stream().map(table -> one(basis, table)).toList());
    }

    private static OneCurrency one(StatusRow.Basis basis, Table<Status> table) {
        var owners = new TreeMap<String, StatusRow>();
        var used = new TreeMap<String, Money>();
        table.owners().forEach((owner, status) -> {
            owners.put(owner, status.row());
            used.put(owner, status.used());
        });
        var total = table.total().row();
        return new OneCurrency(
                table.currency().getCurrencyCode(),
                table.customers().stream().map(Customer::of).toList(),
                owners,
                total,
                used,
                table.total().used(),
                plain(total.dso(basis)));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
