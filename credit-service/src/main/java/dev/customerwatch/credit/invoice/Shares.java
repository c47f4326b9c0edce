package dev.customerwatch.credit.invoice;

import dev.customerwatch.credit.account.Allocation;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.invoice.ReceivePayment.Share;
import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody means for which invoices; nothing named means those due longest. */
public final class Shares {

    private final List<Share> shares;
    private final List<Invoice> invoices;
    private final Map<String, Invoice> byId;

    /**
     * Reads the shares against invoices.
     *
     * @param invoices current to the head: those that the shares name, or without shares the open ones as they fall due
     */
    public Shares(List<Share> shares, List<Invoice> invoices) {
        this.shares = shares;
        this.invoices = invoices;
        this.byId = invoices.stream().collect(Collectors.toMap(Invoice::invoiceId, Function.identity()));
    }

    /**
     * The shares, each of another invoice.
     *
     * @throws IllegalArgumentException for an invoice named twice, or too many
     */
    public static List<Share> distinct(List<Share> shares) {
        var named = new HashSet<String>();
        for (var share : shares) {
            if (!named.add(share.invoiceId())) {
                throw new IllegalArgumentException("an invoice must be named once: " + share.invoiceId());
            }
        }
        if (shares.size() > Allocated.MOST) {
            throw new IllegalArgumentException("at most " + Allocated.MOST + " invoices: " + shares.size());
        }
        return List.copyOf(shares);
    }

    /** Why an amount cannot be set against them, if it cannot: money of one currency pays no invoice of another. */
    public Optional<Outcome.Refused> refusal(Money amount) {
        var open = shares.stream().flatMap(share -> Stream.ofNullable(byId.get(share.invoiceId())));
        var foreign = Stream.concat(
                        shares.stream().map(share -> share.amount().currency()),
                        open.filter(Invoice::isOpen)
                                .map(invoice -> invoice.open().currency()))
                .filter(other -> !other.equals(amount.currency()))
                .findFirst();
        if (foreign.isPresent()) {
            return Optional.of(new Outcome.OtherCurrency(amount.currency(), foreign.get()));
        }
        return shares.stream()
                .flatMap(share -> refusal(share, byId.get(share.invoiceId())).stream())
                .findFirst()
                .or(() -> above(amount));
    }

    /** The amount set against the invoices; to be called when nothing is refused. */
    public Allocated set(Money amount) {
        return shares.isEmpty() ? Allocated.inOrder(amount, invoices) : named(amount);
    }

    private Allocated named(Money amount) {
        var allocations = new ArrayList<Allocation>();
        var rest = amount;
        for (var share : shares) {
            var invoice = byId.get(share.invoiceId());
            if (invoice != null) {
                allocations.add(invoice.take(share.amount()));
                rest = rest.minus(share.amount());
            }
        }
        return new Allocated(allocations, rest);
    }

    private static Optional<Outcome.Refused> refusal(Share share, @Nullable Invoice invoice) {
        if (invoice == null) {
            return Optional.of(new Outcome.UnknownInvoice(share.invoiceId()));
        }
        // paid on delivery in another currency, perhaps: nothing is open on it
        var open = invoice.isOpen() ? invoice.open() : Money.zero(share.amount().currency());
        return share.amount().compareTo(open) > 0
                ? Optional.of(new Outcome.AboveOpen(share.invoiceId(), share.amount(), open))
                : Optional.empty();
    }

    private Optional<Outcome.Refused> above(Money amount) {
        var sum = shares.stream().map(Share::amount).reduce(Money.zero(amount.currency()), Money::plus);
        return sum.compareTo(amount) > 0 ? Optional.of(new Outcome.AboveAmount(sum, amount)) : Optional.empty();
    }
}
