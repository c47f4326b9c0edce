package dev.customerwatch.customer.care.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.mongo.AllCustomers;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.web.Shares;
import dev.customerwatch.customer.care.CareDue;
import dev.customerwatch.customer.care.CareFacts;
import dev.customerwatch.customer.care.CareTask;
import dev.customerwatch.customer.care.CareTask.Proposal;
import dev.customerwatch.customer.care.Milestone;
import dev.customerwatch.customer.care.Reward;
import dev.customerwatch.customer.history.Fact.Place;
import dev.customerwatch.customer.history.Timeline.Known;
import dev.customerwatch.customer.matter.mongo.Matters;
import dev.customerwatch.customer.schedule.Rhythm;
import dev.customerwatch.customer.schedule.mongo.Schedules;
import dev.customerwatch.customer.view.mongo.Orders;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.messaging.store.RequestKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds every night what is to be done for whom, and which rewards are due; what was found before is not found again. */
@Component
final class NightlyCare {

    private static final String SELF = "self";
    private static final int STAGE_WITHIN = 14;

    /** A history that is imported today earns nobody a reward for what was passed long ago. */
    private static final Duration REWARDED_WITHIN = Duration.ofDays(60);

    private final AllCustomers everybody;
    private final Customers customers;
    private final Orders orders;
    private final Shares shares;
    private final Matters<CareTask> tasks;
    private final Matters<Reward> rewards;
    private final CareSettings settings;
    private final CustomerSettings general;

    NightlyCare(
            AllCustomers everybody,
            Customers customers,
            Orders orders,
            Shares shares,
            Matters<CareTask> tasks,
            Matters<Reward> rewards,
            CareSettings settings,
            CustomerSettings general,
            Schedules schedules) {
        this.everybody = everybody;
        this.customers = customers;
        this.orders = orders;
        this.shares = shares;
        this.tasks = tasks;
        this.rewards = rewards;
        this.settings = settings;
        this.general = general;
        schedules.every(Rhythm.DAILY, "care", this::run);
    }

    void run(Instant now) {
        everybody.each(CustomerFilter.COUNTING, kept -> {
            if (isLookedAfter(kept)) {
                look(kept, now);
            }
        });
    }

    private static boolean isLookedAfter(KeptCustomer kept) {
        var customer = kept.customer();
        return customer.keeping().isKept()
                && !customer.flags().givenUp()
                && customer.care().accountOwner() != null;
    }

    private void look(KeptCustomer kept, Instant now) {
        var customer = kept.customer();
        var rep = String.valueOf(customer.care().accountOwner());
        var today = LocalDate.ofInstant(now, general.zone());
        var from = today.minusYears(2).atStartOfDay(general.zone()).toInstant();
        var held = customers.timeline(kept).asOf(now, now);
        var facts = facts(kept, held, from);
        var proposals = new ArrayList<>(CareDue.of(settings.rule(), facts, today));
        stage(kept, held, now).ifPresent(proposals::add);
        for (var proposal : proposals) {
            var task = CareTask.proposed(Uuids.next(), customer.id(), rep, proposal, general.zone());
            tasks.add(task, List.of(), once(customer.id(), proposal.cause()));
        }
        for (var milestone : Milestone.of(settings.levels(), facts.orders(), general.zone())) {
            if (milestone.passedAt().isAfter(now.minus(REWARDED_WITHIN))) {
                var reward = Reward.due(Uuids.next(), customer.id(), rep, milestone);
                rewards.add(reward, List.of(), once(customer.id(), milestone.cause()));
            }
        }
    }

    /** Once for each stage and period: whoever is in charge decides. */
    private Optional<Proposal> stage(KeptCustomer kept, Map<Place, Known> held, Instant now) {
        var stands = kept.customer().relation().stands();
        return shares.of(kept.customer().id(), held, now).flatMap(share -> {
            var proposed = general.stageRule().proposed(stands, share.percent());
            var cause = CareTask.Kind.STAGE + " " + proposed + " " + share.period();
            var until = LocalDate.ofInstant(now, general.zone()).plusDays(STAGE_WITHIN);
            return proposed == stands
                    ? Optional.empty()
                    : Optional.of(new Proposal(CareTask.Kind.STAGE, cause, proposed.name(), until));
        });
    }

    private CareFacts facts(KeptCustomer kept, Map<Place, Known> held, Instant from) {
        var birthdays = new TreeMap<String, LocalDate>();
        LocalDate founded = null;
        for (var known : held.values()) {
            var fact = known.fact();
            switch (fact.field()) {
                case CONTACT_BIRTHDAY -> put(birthdays, fact.item(), fact.value());
                case PERSON_BIRTHDAY -> put(birthdays, SELF, fact.value());
                case FOUNDED_ON -> founded = fact.value() == null ? null : LocalDate.parse(fact.value());
                default -> {}
            }
        }
        var state = kept.customer().standing().state();
        var decidable = (state == CustomerState.ACTUAL || state == CustomerState.WON_BACK)
                && !kept.customer().flags().onceInALife();
        return new CareFacts(orders.since(kept.customer().id(), from), birthdays, founded, decidable, general.zone());
    }

    private static void put(Map<String, LocalDate> birthdays, String whose, @Nullable String day) {
        if (day != null) {
            birthdays.put(whose, LocalDate.parse(day));
        }
    }

    private static RequestKey once(String customerId, String cause) {
        return new RequestKey("/care/" + customerId + "/" + cause, "");
    }
}
