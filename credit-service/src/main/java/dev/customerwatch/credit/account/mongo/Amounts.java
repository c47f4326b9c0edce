package dev.customerwatch.credit.account.mongo;

import dev.customerwatch.money.Money;
import java.util.Currency;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Amounts in documents: exact decimals, with their currency where it is not the account's. */
public final class Amounts {

    private Amounts() {}

    public static Decimal128 decimal(Money money) {
        return new Decimal128(money.amount());
    }

    public static Money money(Decimal128 decimal, Currency currency) {
        return new Money(decimal.bigDecimalValue(), currency);
    }

    public static Money money(Document stored, String field, Currency currency) {
        return money(stored.get(field, Decimal128.class), currency);
    }

    public static Document document(Money money) {
        return new Document("amount", decimal(money))
                .append("currency", money.currency().getCurrencyCode());
    }

    public static Money money(Document document) {
        return money(document, "amount", Money.currency(document.getString("currency")));
    }
}
