package dev.customerwatch.customer.card;

import static dev.customerwatch.customer.card.CustomerFixtures.AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.CardEvent.CustomerMerged;
import dev.customerwatch.customer.card.MergeMove.Dealings;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Outcome.CountsForOthers;
import dev.customerwatch.customer.card.Outcome.HasDealings;
import dev.customerwatch.customer.card.Outcome.MergedAway;
import dev.customerwatch.customer.card.Outcome.SameCard;
import dev.customerwatch.customer.card.Outcome.Unchanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergingTest {

    private static final int CARDS = 5;

    @ParameterizedTest
    @CsvSource({"false, false, true", "true, false, false", "false, true, false", "true, true, false"})
    void mergesOnlyWhatHasNeitherOrdersNorAccount(boolean orders, boolean account, boolean merged) {
        var outcome = card("a").merge(into("b", new Dealings(orders, account)));

        assertThat(outcome).isInstanceOf(merged ? Changed.class : HasDealings.class);
    }

    @Test
    void mergesOnceAndNeverWithItselfNorElsewhere() {
        var merged = ((Changed) card("a").merge(into("b"))).customer();

        assertThat(card("a").merge(into("a"))).isInstanceOf(SameCard.class);
        assertThat(merged.merge(into("b"))).isInstanceOf(Unchanged.class);
        assertThat(merged.merge(into("c"))).isEqualTo(new MergedAway("b"));
        assertThat(card("b").absorb("a").orElseThrow().merge(into("c"))).isEqualTo(new CountsForOthers(List.of("a")));
        assertThat(merged.absorb("c")).isEmpty();
    }

    @Test
    void whatIsPartedIsAsItWas() {
        var merged = (Changed) card("a").merge(into("b"));

        assertThat(merged.event()).isInstanceOf(CustomerMerged.class);
        assertThat(((Changed) merged.customer().unmerge(AT)).customer()).isEqualTo(card("a"));
        assertThat(card("a").unmerge(AT)).isInstanceOf(Unchanged.class);
    }

    /**
     * Many people merge and part a few cards at once, and some give up half-way. Whatever the order of their steps: no card
     * counts that is merged away, one step leads from each card to the one that counts, and parting all makes all as before.
     */
    @Test
    void oneStepAlwaysLeadsToTheCardThatCounts() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var cards = cards();
            var work = new ArrayList<Merger>();
            for (var step = 0; step < 60; step++) {
                if (work.size() < 4 && random.nextInt(3) == 0) {
                    work.add(new Merger(random.nextInt(CARDS), random.nextInt(CARDS)));
                } else if (random.nextInt(6) == 0) {
                    part(cards, id(random.nextInt(CARDS)));
                } else if (!work.isEmpty()) {
                    work.get(random.nextInt(work.size())).step(cards, random);
                    work.removeIf(Merger::isOver);
                }
                if (work.stream().noneMatch(Merger::isToBeConfirmed)) {
                    assertThat(cards.values()).as("seed %d", seed).allSatisfy(card -> countsOrIsMerged(card, cards));
                }
            }
            IntStream.range(0, CARDS).forEach(number -> part(cards, id(number)));
            assertThat(cards).as("seed %d", seed).isEqualTo(cards());
        }
    }

    private static void countsOrIsMerged(Customer card, Map<String, Customer> cards) {
        var into = card.merging().into();
        if (into != null) {
            assertThat(card.merging().absorbed()).isEmpty();
            assertThat(cards.get(into).merging().isMergedAway()).isFalse();
        }
    }

    private static void part(Map<String, Customer> cards, String id) {
        if (cards.get(id).unmerge(AT) instanceof Changed parted) {
            cards.put(id, parted.customer());
        }
        cards.replaceAll((other, card) -> card.release(id));
    }

    /** One request: the card that is to count is told first, then the other one is merged away. */
    private static final class Merger {

        private final String from;
        private final String into;
        private int done;

        Merger(int from, int into) {
            this.from = id(from);
            this.into = id(into);
        }

        boolean isOver() {
            return done > 2;
        }

        /** Between the last two steps others may still part what was merged. */
        boolean isToBeConfirmed() {
            return done == 2;
        }

        void step(Map<String, Customer> cards, Random random) {
            done = switch (done) {
                case 0 -> begin(cards) && random.nextInt(10) > 0 ? 1 : 3;
                case 1 -> merge(cards) ? 2 : 3;
                default -> confirm(cards);
            };
        }

        private boolean begin(Map<String, Customer> cards) {
            if (cards.get(from).merge(into(into)) instanceof Changed) {
                var absorbing = cards.get(into).absorb(from);
                absorbing.ifPresent(card -> cards.put(into, card));
                return absorbing.isPresent();
            }
            return false;
        }

        private boolean merge(Map<String, Customer> cards) {
            return switch (cards.get(from).merge(into(into))) {
                case Changed merged -> {
                    cards.put(from, merged.customer());
                    yield true;
                }
                case Unchanged same -> true;
                case Outcome refused -> {
                    cards.computeIfPresent(into, (id, card) -> card.release(from));
                    yield false;
                }
            };
        }

        private int confirm(Map<String, Customer> cards) {
            var absorbing = cards.get(into).absorb(from);
            if (absorbing.isPresent()) {
                cards.put(into, absorbing.get());
            } else if (into.equals(cards.get(from).merging().into())) {
                part(cards, from);
            }
            return 3;
        }
    }

    private static Map<String, Customer> cards() {
        var cards = new HashMap<String, Customer>();
        IntStream.range(0, CARDS).mapToObj(MergingTest::id).forEach(id -> cards.put(id, card(id)));
        return cards;
    }

    private static String id(int number) {
        return "card" + number;
    }

    private static Customer card(String id) {
        var standing = CustomerFixtures.standing(CustomerState.TARGET);
        return new Customer(id, CustomerFixtures.ENTERPRISE, Care.NONE, standing, Flags.NONE);
    }

    private static MergeMove into(String id) {
        return into(id, Dealings.NONE);
    }

    private static MergeMove into(String id, Dealings dealings) {
        return new MergeMove(id, dealings, "registered twice", "manager1", AT);
    }
}
