package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.TermFact;
import dev.customerwatch.credit.term.PaymentTerm;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Payment terms as documents: {@code {base, cutOffDay?, months, days, nextBusinessDay}}, and the facts about them. */
public final class TermDocuments {

    private TermDocuments() {}

    public static Document write(PaymentTerm term) {
        var document = new Document("base", term.base().name());
        if (term.cutOffDay() != null) {
            document.append("cutOffDay", term.cutOffDay());
        }
        return document.append("months", term.months())
                .append("days", term.days())
                .append("nextBusinessDay", term.nextBusinessDay());
    }

    /** The term in the field {@code term}; entries of the first days hold {@code termDays} instead. */
    static PaymentTerm ofAccount(Document stored) {
        var term = read(stored.get("term", Document.class));
        return term == null ? PaymentTerm.ofDays(stored.getInteger("termDays")) : term;
    }

    public static @Nullable PaymentTerm read(@Nullable Document stored) {
        return stored == null ? null : term(stored);
    }

    static Document write(TermFact fact) {
        return switch (fact) {
            case TermFact.Changed changed ->
                new Document("previous", write(changed.previous()))
                        .append("term", write(changed.term()))
                        .append("invoicing", changed.invoicing().name())
                        .append("reason", changed.reason())
                        .append("by", changed.by());
        };
    }

    static TermFact changed(Document stored) {
        return new TermFact.Changed(
                term(stored.get("previous", Document.class)),
                term(stored.get("term", Document.class)),
                Invoicing.valueOf(stored.getString("invoicing")),
                stored.getString("reason"),
                stored.getString("by"));
    }

    private static PaymentTerm term(Document stored) {
        return new PaymentTerm(
                PaymentTerm.Base.valueOf(stored.getString("base")),
                stored.getInteger("cutOffDay"),
                stored.getInteger("months"),
                stored.getInteger("days"),
                stored.getBoolean("nextBusinessDay"));
    }
}
