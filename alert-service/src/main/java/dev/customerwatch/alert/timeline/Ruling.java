package dev.customerwatch.alert.timeline;

import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Dated;
import dev.customerwatch.alert.rule.Evidence;
import dev.customerwatch.alert.rule.Fact;
import dev.customerwatch.alert.rule.Rule;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.Step;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the timeline runs it.
 *
 * @param name first part of its alert keys
 * @param state its memory; {@code facts} what it looks at
 * @param rule the rule for one customer
 * @param evidence the figures as they stand, also where nothing holds
 */
public record Ruling<S, F extends Fact>(
        String name,
        Class<S> state,
        Class<F> facts,
        Function<Customer, Rule<S, Dated<F>>> rule,
        BiFunction<S, Settings, ? extends Evidence> evidence) {

    boolean takes(Fact fact) {
        return facts.isInstance(fact);
    }

    Step<S> on(Customer customer, @Nullable RuleState before, Dated<Fact> dated, Settings inForce) {
        var of = rule.apply(customer);
        var fact = new Dated<>(dated.at(), dated.occurred(), dated.event(), facts.cast(dated.fact()));
        return of.on(before == null ? of.initial() : state.cast(before.state()), fact, inForce);
    }

    Step<S> at(Customer customer, RuleState before, Instant instant, Settings inForce) {
        var step = rule.apply(customer).at(state.cast(before.state()), instant, inForce);
        if (step.wakeAt().filter(next -> !next.isAfter(instant)).isPresent()) {
            throw new IllegalStateException(name + " wants to be woken again at " + instant);
        }
        return step;
    }

    Evidence evidence(Customer customer, @Nullable RuleState now, Settings inForce) {
        var known = now == null ? rule.apply(customer).initial() : state.cast(now.state());
        return evidence.apply(known, inForce);
    }
}
