package dev.customerwatch.sales.order.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.money.mongo.MoneyConverters;
import dev.customerwatch.sales.order.CreditRequest;
import dev.customerwatch.sales.order.Order;
import dev.customerwatch.sales.order.OrderStatus;
import dev.customerwatch.sales.order.RandomOrders;
import dev.customerwatch.sales.order.SomeOrders;
import java.time.Duration;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class OrderMappingTest {

    private static final MappingMongoConverter CONVERTER = converter();

    @RepeatedTest(100)
    void readsWhatItWrote(RepetitionInfo run) {
        var order = RandomOrders.after(new Random(run.getCurrentRepetition()), 40);

        assertThat(readBack(order)).isEqualTo(order);
    }

    @Test
    void keepsWhatAnImportKnowsOfAnOrder() {
        var imported = SomeOrders.imported("100.01", "13.00", 7);

        assertThat(readBack(imported)).isEqualTo(imported);
    }

    @Test
    void keepsTheQuestionToCredit() {
        var held = SomeOrders.in(OrderStatus.ON_HOLD);
        var released = SomeOrders.after(held.release(SomeOrders.CONTROLLER, SomeOrders.NOW));
        var waited = released;
        for (var minutes = 1; minutes <= 60; minutes += 10) {
            waited = SomeOrders.after(waited.creditUnanswered(SomeOrders.NOW.plus(Duration.ofMinutes(minutes + 10))));
        }

        assertThat(readBack(held)).isEqualTo(held);
        assertThat(readBack(released)).isEqualTo(released);
        assertThat(readBack(waited)).isEqualTo(waited);
        assertThat(waited.credit()).extracting(CreditRequest::isUnanswered).isEqualTo(true);
        assertThat(written(waited).getEmbedded(java.util.List.of("credit", "unanswered"), Boolean.class))
                .isTrue();
    }

    private static Order readBack(Order order) {
        var read = CONVERTER.read(OrderDocument.class, written(order));
        return OrderMapping.order(order.placement().orderId(), read);
    }

    private static Document written(Order order) {
        var document = new Document();
        CONVERTER.write(OrderMapping.document(order), document);
        return document;
    }

    private static MappingMongoConverter converter() {
        var conversions = new MongoCustomConversions(MoneyConverters.all());
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return converter;
    }
}
