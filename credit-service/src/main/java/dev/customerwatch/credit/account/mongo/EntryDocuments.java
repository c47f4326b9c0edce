package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Balances;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Terms;
import dev.customerwatch.money.Money;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * Entries as documents: {@code {_id: account:seq, account, seq, cause, kind, at, recordedAt, order?, heldOf?, openedOf?, limitOf?, dueAt?, fact, postings, status,
 * currency?, totals?, limit?, limitUntil?, temporaryLimit?, term?, invoicing?, group?, partLimits?, termsSince?, standing?}} and the fields of the outbox.
 */
final class EntryDocuments {

    private EntryDocuments() {}

    static String id(String account, long seq) {
        return "%s:%012d".formatted(account, seq);
    }

    static Document write(Entry entry) {
        var cause = entry.cause();
        var document = new Document("_id", id(entry.customerId(), entry.seq()))
                .append("account", entry.customerId())
                .append("seq", entry.seq())
                .append("cause", cause.key())
                .append("kind", EntryKind.of(entry.fact()).name())
                .append("at", Date.from(cause.at()))
                .append("recordedAt", Date.from(cause.recordedAt()));
        append(document, "causedBy", cause.eventId());
        append(document, "requestHash", cause.requestHash());
        append(document, "order", entry.fact().order().orElse(null));
        append(document, "heldOf", entry.fact() instanceof Fact.Held ? entry.customerId() : null);
        append(document, "openedOf", entry.fact() instanceof Fact.Opened ? entry.customerId() : null);
        append(document, "limitOf", entry.isAboutLimits() ? entry.customerId() : null);
        document.append("fact", FactDocuments.write(entry.fact()))
                .append("postings", PostingDocuments.write(entry.postings()));
        return account(document, entry.after());
    }

    static Entry read(Document stored) {
        var after = account(stored);
        var cause = new Cause(
                stored.getString("cause"),
                stored.getDate("at").toInstant(),
                stored.getDate("recordedAt").toInstant(),
                stored.getString("causedBy"),
                stored.getString("requestHash"));
        var fact = FactDocuments.read(stored.getString("kind"), stored.get("fact", Document.class));
        return new Entry(after, cause, fact, PostingDocuments.read(stored, after));
    }

    static Account account(Document stored) {
        var customerId = stored.getString("account");
        long seq = stored.getLong("seq");
        if (stored.getString("status").equals(Status.NONE.name())) {
            return new Account.NotOpened(customerId, seq);
        }
        var terms = new Terms(
                LimitDocuments.limits(stored),
                TermDocuments.ofAccount(stored),
                Invoicing.valueOf(
                        Objects.requireNonNullElse(stored.getString("invoicing"), Invoicing.ON_DELIVERY.name())),
                stored.getString("group"),
                LimitDocuments.parts(stored.get("partLimits", Document.class)),
                stored.getLong("termsSince"));
        var standing = StandingDocuments.read(stored.get("standing", Document.class));
        return new Account.Open(customerId, seq, terms, standing, balances(stored));
    }

    private static Document account(Document document, Account after) {
        return switch (after) {
            case Account.NotOpened none -> document.append("status", Status.NONE.name());
            case Account.Open open -> open(document.append("status", Status.OPEN.name()), open);
        };
    }

    private static Document open(Document document, Account.Open open) {
        document.append("currency", open.currency().getCurrencyCode()).append("totals", totals(open.balances()));
        LimitDocuments.write(document, open.terms().limits());
        append(document, "group", open.terms().group());
        LimitDocuments.write(document, open.terms().parts());
        return document.append("term", TermDocuments.write(open.terms().payment()))
                .append("invoicing", open.terms().invoicing().name())
                .append("termsSince", open.terms().since())
                .append("standing", StandingDocuments.write(open.standing()));
    }

    private static Document totals(Balances balances) {
        var totals = new Document();
        balances.parts().forEach((part, amount) -> totals.append(part.name(), Amounts.decimal(amount)));
        return totals;
    }

    private static Balances balances(Document stored) {
        var currency = currency(stored);
        var parts = new EnumMap<Part, Money>(Part.class);
        stored.get("totals", Document.class)
                .forEach((part, amount) -> parts.put(Part.valueOf(part), Amounts.money((Decimal128) amount, currency)));
        return new Balances(currency, parts);
    }

    private static Currency currency(Document stored) {
        return Money.currency(stored.getString("currency"));
    }

    private static void append(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    /** Whether the account was opened. */
    private enum Status {
        NONE,
        OPEN
    }
}
