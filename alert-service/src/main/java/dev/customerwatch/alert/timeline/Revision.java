package dev.customerwatch.alert.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares the episodes that follow from the facts with those that were published, and says what to publish. */
final class Revision {

    private final Rulebook rules;
    private final Head before;
    private final Fold fold;
    private final Occasion occasion;
    private final List<Episode> unclaimed;
    private final List<Episode> episodes = new ArrayList<>();
    private final List<EpisodeChange> changes = new ArrayList<>();

    Revision(Rulebook rules, Head before, Fold fold, Occasion occasion) {
        this.rules = rules;
        this.before = before;
        this.fold = fold;
        this.occasion = occasion;
        this.unclaimed = new ArrayList<>(before.chronicle().episodes());
    }

    /** Nothing but what was published already. */
    static boolean isNone(Head before, Fold fold) {
        return before.chronicle().episodes().equals(fold.ledger().episodes());
    }

    Outcome outcome() {
        var computed = fold.ledger().episodes();
        computed.forEach(episode -> unclaimed.removeIf(known -> known.id().equals(episode.id())));
        computed.forEach(episode -> episodes.add(named(episode)));
        unclaimed.forEach(this::retract);
        episodes.forEach(this::publish);
        var chronicle = before.chronicle().next(episodes, unclaimed, changes.size());
        return new Outcome(before.with(fold.folded(), chronicle), changes, true);
    }

    private Episode named(Episode episode) {
        if (!episode.id().isEmpty()) {
            return episode;
        }
        var same = unclaimed.stream()
                .filter(known -> known.key().equals(episode.key()) && known.overlaps(episode))
                .findFirst();
        same.ifPresent(unclaimed::remove);
        return episode.named(same.map(Episode::id).orElseGet(() -> newId(episode)));
    }

    private String newId(Episode episode) {
        var event = fold.ledger()
                .cause(episode.key(), episode.start())
                .map(Ledger.Cause::event)
                .orElse("");
        var name = episode.key() + "|" + episode.start() + "|" + event;
        var id = uuid(name);
        for (var again = 2; isUsed(id); again++) {
            id = uuid(name + "|" + again);
        }
        return id;
    }

    private boolean isUsed(String id) {
        return before.chronicle().hasUsed(id)
                || episodes.stream().anyMatch(episode -> episode.id().equals(id));
    }

    private void retract(Episode gone) {
        add(EpisodeChange.Kind.RETRACTED, gone.start(), gone, figures(gone.key()));
    }

    private void publish(Episode episode) {
        var known = published(episode.id());
        if (known.isEmpty() && occasion.imported()) {
            tellAtOnce(episode);
        } else if (known.isEmpty()) {
            announce(episode, 0);
        } else if (episode.extendsPath(known.get())) {
            announce(episode, known.get().path().size());
        } else {
            var at = firstDifference(episode, known.get());
            add(EpisodeChange.Kind.REVISED, at, episode, evidence(episode));
        }
    }

    private void tellAtOnce(Episode episode) {
        if (episode.isOpen()) {
            add(EpisodeChange.Kind.RAISED, episode.start(), episode, evidence(episode));
        } else {
            add(EpisodeChange.Kind.RESOLVED, episode.last().at(), episode, evidence(episode));
        }
    }

    private void announce(Episode episode, int from) {
        for (var length = from + 1; length <= episode.path().size(); length++) {
            var upTo = episode.first(length);
            var kind = length == 1
                    ? EpisodeChange.Kind.RAISED
                    : upTo.isOpen() ? EpisodeChange.Kind.CHANGED : EpisodeChange.Kind.RESOLVED;
            add(kind, upTo.last().at(), upTo, evidence(upTo));
        }
    }

    private void add(EpisodeChange.Kind kind, Instant at, Episode episode, Evidence evidence) {
        var number = before.chronicle().changes() + changes.size() + 1;
        changes.add(new EpisodeChange(kind, changeId(before.customer(), number), at, episode, evidence, occasion));
    }

    private String changeId(Customer customer, long number) {
        return uuid(rules.version() + "|" + customer.company() + "|" + customer.id() + "|" + number);
    }

    private Optional<Episode> published(String id) {
        return before.chronicle().episodes().stream()
                .filter(known -> known.id().equals(id))
                .findFirst();
    }

    private Evidence evidence(Episode episode) {
        return fold.ledger()
                .cause(episode.key(), episode.last().at())
                .map(cause -> cause.evidence().get())
                .orElseGet(() -> figures(episode.key()));
    }

    private Evidence figures(AlertKey key) {
        var state = fold.folded().states().get(key.rule());
        var inForce = rules.settings().at(fold.folded().until());
        return rules.ruling(key.rule()).evidence(before.customer(), state, inForce);
    }

    private static Instant firstDifference(Episode one, Episode other) {
        var at = 0;
        while (at < Math.min(one.path().size(), other.path().size())
                && one.path().get(at).equals(other.path().get(at))) {
            at++;
        }
        var mine = at < one.path().size()
                ? one.path().get(at).at()
                : other.path().get(at).at();
        var theirs = at < other.path().size() ? other.path().get(at).at() : mine;
        return mine.isBefore(theirs) ? mine : theirs;
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
