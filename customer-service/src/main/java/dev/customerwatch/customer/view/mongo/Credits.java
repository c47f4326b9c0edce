package dev.customerwatch.customer.view.mongo;

import dev.customerwatch.customer.view.CreditStanding;
import dev.customerwatch.customer.view.CreditStanding.Figures;
import dev.customerwatch.customer.view.KnownInvoice;
import dev.customerwatch.customer.view.KnownPayment;
import dev.customerwatch.messaging.ReceivedEvent;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.StateCopies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** How customers stand with credit-service, each member by the newest event that told of it. */
@Component
public final class Credits {

    private static final int MOST_INVOICES = 200;

    private final StateCopies<FiguresCopy> figures;
    private final StateCopies<WordCopy> words;
    private final Things<KnownInvoice.Body, KnownInvoice> invoices;
    private final Things<KnownPayment.Body, KnownPayment> payments;

    Credits(AggregateStores stores, MongoTemplate mongo) {
        this.figures = stores.copies(FiguresCopy.class, "creditCopies");
        this.words = stores.copies(WordCopy.class, "creditWordCopies");
        this.invoices = new Things<>(mongo, "invoiceCopies", KnownInvoice.Body.class, KnownInvoice::of);
        this.payments = new Things<>(mongo, "paymentCopies", KnownPayment.Body.class, KnownPayment::of);
    }

    /** Figures of an account, and when they were recorded. */
    record FiguresCopy(Figures figures, Instant recordedAt) {}

    /** A word that holds for an account from an event on. */
    record WordCopy(String word, Instant recordedAt) {}

    public void figures(ReceivedEvent event, Figures now) {
        figures.put(event.customerId(), event.sequence(), new FiguresCopy(now, event.recordedTime()));
    }

    public void status(ReceivedEvent event, String status) {
        word(event, "status", status);
    }

    public void supplyHeld(ReceivedEvent event, boolean held) {
        word(event, "supply", Boolean.toString(held));
    }

    public void invoice(String invoiceId, ReceivedEvent event, KnownInvoice.Body told) {
        invoices.keep(invoiceId, event, told);
    }

    public void payment(String paymentId, ReceivedEvent event, KnownPayment.Body told) {
        payments.keep(paymentId, event, told);
    }

    /** What a customer paid at an instant or later. */
    public List<KnownPayment> paymentsSince(String customerId, Instant from) {
        return payments.since(customerId, from);
    }

    /** How a customer stands on a day. */
    public CreditStanding standing(String customerId, LocalDate today) {
        var late = invoices.newest(customerId, MOST_INVOICES).stream()
                .filter(invoice -> invoice.isLate(today))
                .sorted(Comparator.comparing(KnownInvoice::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new CreditStanding(
                word(customerId, "status").map(WordCopy::word).orElse(null),
                word(customerId, "supply")
                        .map(copy -> Boolean.valueOf(copy.word()))
                        .orElse(null),
                figures.find(customerId).map(FiguresCopy::figures).orElse(null),
                late);
    }

    /** When the newest event that told of the account was recorded, null where none was heard. */
    public @Nullable Instant currentTo(String customerId) {
        return Stream.of(
                        figures.find(customerId).map(FiguresCopy::recordedAt),
                        word(customerId, "status").map(WordCopy::recordedAt),
                        word(customerId, "supply").map(WordCopy::recordedAt))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void word(ReceivedEvent event, String which, String word) {
        words.put(event.customerId() + " " + which, event.sequence(), new WordCopy(word, event.recordedTime()));
    }

    private Optional<WordCopy> word(String customerId, String which) {
        return words.find(customerId + " " + which);
    }
}
