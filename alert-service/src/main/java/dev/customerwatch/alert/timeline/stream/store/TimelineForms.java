package dev.customerwatch.alert.timeline.stream.store;

import dev.customerwatch.alert.rule.AlertKey;
import dev.customerwatch.alert.rule.Customer;
import dev.customerwatch.alert.rule.Severity;
import dev.customerwatch.alert.timeline.Change;
import dev.customerwatch.alert.timeline.Chronicle;
import dev.customerwatch.alert.timeline.Episode;
import dev.customerwatch.alert.timeline.FactKey;
import dev.customerwatch.alert.timeline.Folded;
import dev.customerwatch.alert.timeline.Head;
import dev.customerwatch.alert.timeline.Imports;
import dev.customerwatch.alert.timeline.Intake;
import dev.customerwatch.alert.timeline.RuleState;
import dev.customerwatch.alert.timeline.Snapshot;
import dev.customerwatch.alert.timeline.TimelineFact;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How heads, facts and snapshots are stored. */
final class TimelineForms {

    private TimelineForms() {}

    static void write(Output out, Head head) {
        out.text(head.customer().company());
        out.text(head.customer().id());
        out.bool(head.customer().group());
        write(out, head.folded());
        write(out, head.intake());
        write(out, head.chronicle());
        write(out, head.imports());
        out.optional(head.filedWake(), Output::instant);
    }

    static Head head(Input in) {
        return new Head(
                new Customer(in.text(), in.text(), in.bool()),
                folded(in),
                intake(in),
                chronicle(in),
                imports(in),
                in.optional(Input::instant));
    }

    static void write(Output out, TimelineFact fact) {
        write(out, fact.key());
        out.instant(fact.occurred());
        out.text(fact.event());
        out.all(fact.facts(), RuleForms::writeFact);
    }

    static TimelineFact fact(Input in) {
        return new TimelineFact(key(in), in.instant(), in.text(), in.all(RuleForms::fact));
    }

    static void write(Output out, Snapshot snapshot) {
        out.instant(snapshot.at());
        write(out, snapshot.folded());
    }

    static Snapshot snapshot(Input in) {
        return new Snapshot(in.instant(), folded(in));
    }

    private static void write(Output out, Folded folded) {
        out.count(folded.states().size());
        folded.states().forEach((rule, state) -> {
            out.text(rule);
            out.optional(state.wakeAt(), Output::instant);
            RuleForms.writeState(out, state.state());
        });
        out.optional(folded.last(), TimelineForms::write);
        out.instant(folded.until());
    }

    private static Folded folded(Input in) {
        Map<String, RuleState> states = new HashMap<>();
        for (var rules = in.count(); rules > 0; rules--) {
            var rule = in.text();
            var wake = in.optional(Input::instant);
            states.put(rule, new RuleState(RuleForms.state(in), wake));
        }
        return new Folded(states, in.optional(TimelineForms::key), in.instant());
    }

    private static void write(Output out, FactKey key) {
        out.instant(key.effective());
        out.text(key.source());
        out.text(key.subject());
        out.count(key.sequence());
    }

    private static FactKey key(Input in) {
        return new FactKey(in.instant(), in.text(), in.text(), in.count());
    }

    private static void write(Output out, Intake intake) {
        out.all(intake.subjects(), (to, subject) -> {
            to.text(subject.source());
            to.text(subject.subject());
            to.count(subject.sequence());
        });
        out.all(intake.belated(), Output::text);
        out.instant(intake.newestRecorded());
        out.optional(intake.begun(), Output::instant);
        out.instant(intake.floor());
    }

    private static Intake intake(Input in) {
        var subjects = in.all(it -> new Intake.Subject(it.text(), it.text(), it.count()));
        return new Intake(
                subjects, Set.copyOf(in.all(Input::text)), in.instant(), in.optional(Input::instant), in.instant());
    }

    private static void write(Output out, Imports imports) {
        out.all(imports.open(), (to, open) -> {
            to.text(open.importId());
            to.count(open.seen());
            to.optional(open.announced(), Output::count);
            to.optional(open.recorded(), Output::instant);
        });
        out.all(imports.folded(), Output::text);
    }

    private static Imports imports(Input in) {
        var open = in.all(
                it -> new Imports.Open(it.text(), it.count(), it.optional(Input::count), it.optional(Input::instant)));
        return new Imports(open, in.all(Input::text));
    }

    private static void write(Output out, Chronicle chronicle) {
        out.all(chronicle.episodes(), TimelineForms::write);
        out.all(chronicle.withdrawn(), Output::text);
        out.count(chronicle.changes());
    }

    private static Chronicle chronicle(Input in) {
        return new Chronicle(in.all(TimelineForms::episode), in.all(Input::text), in.count());
    }

    private static void write(Output out, Episode episode) {
        out.text(episode.id());
        out.text(episode.key().rule());
        out.text(episode.key().company());
        out.text(episode.key().customerId());
        out.bool(episode.key().group());
        out.all(episode.path(), TimelineForms::write);
    }

    private static Episode episode(Input in) {
        var id = in.text();
        var key = new AlertKey(in.text(), in.text(), in.text(), in.bool());
        return new Episode(id, key, in.all(TimelineForms::change));
    }

    private static void write(Output out, Change change) {
        out.instant(change.at());
        out.optional(change.severity(), Output::constant);
        out.optional(change.reason(), Output::text);
    }

    private static Change change(Input in) {
        return new Change(in.instant(), in.optional(it -> it.constant(Severity.class)), in.optional(Input::text));
    }
}
