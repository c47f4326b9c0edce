package dev.customerwatch.sales.order;

import static dev.customerwatch.sales.order.SomeOrders.NOW;
import static dev.customerwatch.sales.order.SomeOrders.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random histories; the number of the repetition is the seed. */
class OrderHistoriesTest {

    private static final int STEPS = 60;

    @RepeatedTest(300)
    void whateverIsAskedTheBooksBalance(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var order = RandomOrders.placed(random);
        var closed = 0;
        for (var step = 0; step < STEPS; step++) {
            var outcome = RandomOrders.anything(random, order, step);
            closed += (int) events(outcome).stream()
                    .filter(OrderEvent.OrderClosed.class::isInstance)
                    .count();
            order = outcome.after().orElse(order);
            assertBalanced(order);
        }
        assertThat(closed).isEqualTo(order.status() == OrderStatus.CLOSED ? 1 : 0);
    }

    @RepeatedTest(300)
    void theOrderAndTheNumberOfTheNewsDoNotMatter(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var delivered = deliveredInParts(random);
        var news = newsOf(random, delivered);
        var inOrder = learnAll(delivered, news);

        var mixed = new ArrayList<>(news);
        IntStream.range(0, news.size()).forEach(copy -> mixed.add(news.get(random.nextInt(news.size()))));
        Collections.shuffle(mixed, random);

        assertThat(learnAll(delivered, mixed)).isEqualTo(inOrder);
    }

    @RepeatedTest(300)
    void creditsAnswersEndTheSameInAnyOrder(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var answers = new ArrayList<Function<Order, Outcome>>(List.of(
                order -> order.held("OVER_LIMIT"),
                order -> order.held("LIMIT_NOT_DECIDED"),
                order -> order.reserved(null),
                order -> order.reserved(SomeOrders.CONTROLLER)));
        var order = RandomOrders.placed(random);
        var cancelled = random.nextBoolean();
        if (cancelled) {
            answers.add(it -> it.cancel("Ordered twice"));
        }
        answers.addAll(answers);
        Collections.shuffle(answers, random);
        var confirmations = 0;
        for (var answer : answers) {
            var outcome = answer.apply(order);
            confirmations += (int) events(outcome).stream()
                    .filter(OrderEvent.OrderConfirmed.class::isInstance)
                    .count();
            order = outcome.after().orElse(order);
        }
        assertThat(order.status()).isEqualTo(cancelled ? OrderStatus.CANCELLED : OrderStatus.CONFIRMED);
        assertThat(confirmations).isLessThanOrEqualTo(1);
    }

    private static void assertBalanced(Order order) {
        var zero = Money.zero(order.placement().currency());
        var delivered = sum(order.movements().deliveries(), zero);
        var returned = sum(order.movements().returns(), zero);
        assertThat(delivered).isLessThanOrEqualTo(order.placement().total());
        assertThat(returned).isLessThanOrEqualTo(delivered);
        if (order.delivered() == Progress.FULL) {
            assertThat(delivered).isEqualTo(order.placement().total());
        }
        for (var line : order.placement().lines()) {
            assertThat(moved(order.movements().deliveries(), line)).isBetween(0, line.quantity());
            assertThat(moved(order.movements().returns(), line))
                    .isBetween(0, moved(order.movements().deliveries(), line));
        }
    }

    private static int moved(List<Movement> movements, OrderLine line) {
        return movements.stream()
                .flatMap(movement -> movement.lines().stream())
                .filter(moved -> moved.line() == line.line())
                .mapToInt(Movement.Line::quantity)
                .sum();
    }

    private static Money sum(List<Movement> movements, Money zero) {
        return movements.stream().map(Movement::total).reduce(zero, Money::plus);
    }

    private static Order deliveredInParts(Random random) {
        var order = SomeOrders.after(RandomOrders.placed(random).reserved(null));
        for (var part = 0; part < 3; part++) {
            order = order.deliver("d" + part, NOW, RandomOrders.pieces(random, order))
                    .after()
                    .orElse(order);
        }
        order = order.deliver("rest", NOW, Map.of()).after().orElse(order);
        return order.takeBack("r", NOW, RandomOrders.pieces(random, order))
                .after()
                .orElse(order);
    }

    /** What a truthful credit-service says, in its order: invoices, part payments, a credit note, settlement. */
    private static List<Invoice.Fact> newsOf(Random random, Order order) {
        var news = new ArrayList<Invoice.Fact>();
        var sequence = 2;
        for (var delivery : order.movements().deliveries()) {
            var id = "i-" + delivery.id();
            var open = delivery.total();
            news.add(new Invoice.Fact.Issued(id, open, false, sequence++));
            if (random.nextBoolean()) {
                var credited = part(random, open);
                open = open.minus(credited);
                news.add(new Invoice.Fact.Credited(id, "c-" + delivery.id(), credited, open, sequence++));
            }
            while (open.isPositive() && random.nextInt(4) > 0) {
                open = open.minus(part(random, open));
                news.add(new Invoice.Fact.Paid(id, open, sequence++));
            }
            if (open.isZero()) {
                news.add(new Invoice.Fact.Settled(id, sequence++));
            }
        }
        return news;
    }

    private static Money part(Random random, Money of) {
        var cents = of.amount().unscaledValue().intValueExact();
        var some = random.nextInt(3) == 0 ? cents : 1 + random.nextInt(Math.max(1, cents));
        return new Money(new java.math.BigDecimal(java.math.BigInteger.valueOf(some), 2), of.currency());
    }

    private static Order learnAll(Order order, List<Invoice.Fact> news) {
        for (var fact : news) {
            order = SomeOrders.after(order.learn(List.of(fact)));
        }
        return order;
    }
}
