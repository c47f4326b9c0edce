package dev.customerwatch.money.mongo;

import dev.customerwatch.money.Money;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Spring Data converters between {@link Money} and {@code {amount: Decimal128, currency: "CNY"}}. */
public final class MoneyConverters {

    private MoneyConverters() {}

    public static List<Converter<?, ?>> all() {
        return List.of(new Write(), new Read());
    }

    @WritingConverter
    private static final class Write implements Converter<Money, Document> {
        @Override
        public Document convert(Money money) {
            return new Document("amount", new Decimal128(money.amount()))
                    .append("currency", money.currency().getCurrencyCode());
        }
    }

    @ReadingConverter
    private static final class Read implements Converter<Document, Money> {
        @Override
        public Money convert(Document document) {
            return new Money(
                    document.get("amount", Decimal128.class).bigDecimalValue(),
                    Money.currency(document.getString("currency")));
        }
    }
}
