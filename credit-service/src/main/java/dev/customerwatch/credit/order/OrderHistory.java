package dev.customerwatch.credit.order;

import dev.customerwatch.credit.account.BillFact;
import dev.customerwatch.credit.account.DeliveryFact;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.GroupFact;
import dev.customerwatch.credit.account.InvoiceFact;
import dev.customerwatch.credit.account.LimitFact;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import dev.customerwatch.credit.account.SettlementFact;
import dev.customerwatch.credit.account.StatusFact;
import dev.customerwatch.credit.account.StockFact;
import dev.customerwatch.credit.account.SupplyFact;
import dev.customerwatch.credit.account.TermFact;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ledger says about one order so far. */
public record OrderHistory(String orderId, List<Entry> entries) {

    public OrderHistory {
        entries = List.copyOf(entries);
    }

    /** Where the decision about an order stands. */
    enum Answer {
        NONE,
        HELD,
        RESERVED,
        REFUSED
    }

    Optional<Entry> of(String cause) {
        return entries.stream()
                .filter(entry -> entry.cause().key().equals(cause))
                .findFirst();
    }

    Answer answer() {
        var answer = Answer.NONE;
        for (var entry : entries) {
            answer = switch (entry.fact()) {
                case Fact.Held held -> Answer.HELD;
                case Fact.Reserved reserved -> Answer.RESERVED;
                case Fact.Refused refused -> Answer.REFUSED;
                case Fact.Opened other -> answer;
                case Fact.LimitChanged other -> answer;
                case Fact.Cancelled other -> answer;
                case Fact.Invoiced other -> answer;
                case Fact.Credited other -> answer;
                case Fact.Paid other -> answer;
                case Fact.Revalued other -> answer;
                case DeliveryFact other -> answer;
                case InvoiceFact other -> answer;
                case SettlementFact other -> answer;
                case LimitFact other -> answer;
                case StatusFact other -> answer;
                case SupplyFact other -> answer;
                case TermFact other -> answer;
                case BillFact other -> answer;
                case GroupFact other -> answer;
                case StockFact other -> answer;
            };
        }
        return answer;
    }

    /** How it is held; empty where it is not. */
    Optional<Fact.Held> held() {
        return isHeld() ? facts(Fact.Held.class).reduce((earlier, later) -> later) : Optional.empty();
    }

    /** It was held, and nothing has released or ended it. */
    boolean isHeld() {
        return answer() == Answer.HELD && isGoingOn();
    }

    boolean cancelled() {
        return entries.stream().anyMatch(entry -> entry.fact() instanceof Fact.Cancelled);
    }

    /** Nothing remains to be delivered. */
    boolean complete() {
        return facts(Fact.Invoiced.class).anyMatch(Fact.Invoiced::complete)
                || facts(DeliveryFact.Delivered.class).anyMatch(DeliveryFact.Delivered::complete);
    }

    /** More of the order may be delivered. */
    boolean isGoingOn() {
        return !cancelled() && !complete();
    }

    /** The currency of the order's documents; the other one where none has moved anything yet. */
    public Currency currency(Currency otherwise) {
        return entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .flatMap(posting -> posting.original().stream())
                .map(Money::currency)
                .findFirst()
                .orElse(otherwise);
    }

    Money reserved(Currency currency) {
        return postings(Part.RESERVED)
                .flatMap(posting -> posting.original().stream())
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What of the order has become exposure, by delivery or by an invoice before it. */
    Money counted(Currency currency) {
        return entries.stream()
                .filter(entry -> entry.fact() instanceof Fact.Invoiced || entry.fact() instanceof DeliveryFact)
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.part().isExposure())
                .flatMap(posting -> posting.original().stream())
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What was invoiced and is still to be delivered. */
    Money ahead(Currency currency) {
        var invoiced = facts(Fact.Invoiced.class)
                .flatMap(it -> Stream.ofNullable(it.issue()))
                .map(Fact.Issue::ahead);
        var delivered = facts(DeliveryFact.Delivered.class).map(DeliveryFact.Delivered::ahead);
        var takenBack = facts(Fact.Credited.class)
                .flatMap(it -> Stream.ofNullable(it.red()))
                .map(Fact.RedLetter::aheadBack);
        return Stream.of(invoiced, Stream.concat(delivered, takenBack).map(Money::negated))
                .flatMap(Function.identity())
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What was delivered and is not invoiced, by delivery, the oldest first. */
    public Uninvoiced uninvoiced(Currency currency) {
        return uninvoiced(Part.DELIVERED_NOT_INVOICED, currency);
    }

    /** All that was delivered and is not invoiced: first what waits for its invoice, then what stays as standing stock. */
    public List<Uninvoiced> notInvoiced(Currency currency) {
        return List.of(uninvoiced(currency), uninvoiced(Part.STANDING_STOCK, currency));
    }

    private Uninvoiced uninvoiced(Part part, Currency currency) {
        var open = new LinkedHashMap<String, Money>();
        postings(part)
                .forEach(posting ->
                        posting.original().ifPresent(amount -> open.merge(posting.document(), amount, Money::plus)));
        open.values().removeIf(Money::isZero);
        return new Uninvoiced(part, currency, open);
    }

    /** The day on which the last of these deliveries took place, null where none is among them. */
    @Nullable
    LocalDate lastDelivered(Collection<String> deliveryIds) {
        var delivered = facts(DeliveryFact.Delivered.class)
                .filter(delivery -> deliveryIds.contains(delivery.deliveryId()))
                .map(DeliveryFact.Delivered::deliveredOn);
        var sold = facts(StockFact.Sold.class)
                .filter(sale -> deliveryIds.contains(sale.saleId()))
                .map(StockFact.Sold::soldOn);
        return Stream.concat(delivered, sold).max(Comparator.naturalOrder()).orElse(null);
    }

    private <F extends Fact> Stream<F> facts(Class<F> kind) {
        return entries.stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast);
    }

    private Stream<Posting> postings(Part part) {
        return entries.stream().flatMap(entry -> entry.postings().stream()).filter(posting -> posting.part() == part);
    }
}
