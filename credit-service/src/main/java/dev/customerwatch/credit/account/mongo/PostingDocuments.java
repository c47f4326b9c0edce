package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.Exchange;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Postings as documents: {@code {part, document, amount, exchange?: {original?, rate, on, source, difference?}}}. */
final class PostingDocuments {

    private PostingDocuments() {}

    static List<Document> write(List<Posting> postings) {
        return postings.stream().map(PostingDocuments::write).toList();
    }

    static List<Posting> read(Document stored, Account after) {
        var postings = new ArrayList<Posting>();
        for (var posting : stored.getList("postings", Document.class)) {
            postings.add(new Posting(
                    Part.valueOf(posting.getString("part")),
                    posting.getString("document"),
                    Amounts.money(posting, "amount", ((Account.Open) after).currency()),
                    exchange(posting.get("exchange", Document.class))));
        }
        return postings;
    }

    private static Document write(Posting posting) {
        var stored = new Document("part", posting.part().name())
                .append("document", posting.document())
                .append("amount", Amounts.decimal(posting.amount()));
        var exchange = posting.exchange();
        return exchange == null ? stored : stored.append("exchange", write(exchange));
    }

    private static Document write(Exchange exchange) {
        var stored = new Document("rate", exchange.rate())
                .append("on", exchange.rateDate().toString())
                .append("source", exchange.source());
        var original = exchange.original();
        if (original != null) {
            stored.append("original", Amounts.document(original));
        }
        var difference = exchange.difference();
        return difference == null ? stored : stored.append("difference", difference.name());
    }

    private static @Nullable Exchange exchange(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        var original = stored.get("original", Document.class);
        var difference = stored.getString("difference");
        return new Exchange(
                original == null ? null : Amounts.money(original),
                stored.getString("rate"),
                LocalDate.parse(stored.getString("on")),
                stored.getString("source"),
                difference == null ? null : Exchange.Difference.valueOf(difference));
    }
}
