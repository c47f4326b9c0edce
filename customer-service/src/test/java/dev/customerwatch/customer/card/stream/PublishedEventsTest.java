package dev.customerwatch.customer.card.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.anomaly.Anomaly;
import dev.customerwatch.customer.anomaly.stream.AnomalyEvents;
import dev.customerwatch.customer.card.Attitude;
import dev.customerwatch.customer.card.Care;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Flags;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.LossReason;
import dev.customerwatch.customer.card.MergeMove;
import dev.customerwatch.customer.card.MergeMove.Dealings;
import dev.customerwatch.customer.card.Outcome;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.card.Stage;
import dev.customerwatch.customer.card.StageMove;
import dev.customerwatch.customer.card.StageRule;
import dev.customerwatch.customer.card.Standing;
import dev.customerwatch.customer.dealer.DealerReport;
import dev.customerwatch.customer.dealer.stream.DealerEvents;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.staff.Deputy;
import dev.customerwatch.customer.staff.stream.StaffEvents;
import dev.customerwatch.customer.visit.Visit;
import dev.customerwatch.customer.visit.stream.VisitEvents;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The events that two customers' stories make are the samples of the contract. */
class PublishedEventsTest {

    private static final String COMPANY = "江南春机械有限公司";

    private final Set<String> compared = new HashSet<>();

    @Test
    void everyEventIsAsItsSampleSays() {
        companysStory();
        personsStory();
        importedStory();
        visitsStory();
        mergedStory();
        dealersStory();
        staffStory();

        Contracts.assertAllProduced("customer", compared);
    }

    private void companysStory() {
        var first = Contracts.sample("customer.customer-registered.v1");
        var profile = new Profile(null, COMPANY, Kind.ENTERPRISE, "EAST");
        var registered = Customer.register(first.key(), profile, Care.NONE, potential(at(first)));
        var customer = produces(first, registered);

        var owned = Contracts.sample("customer.account-owner-assigned.v1");
        customer = produces(owned, customer.assign("rep1", at(owned)));
        var graded = Contracts.sample("customer.customer-graded.v1");
        customer = produces(graded, customer.grade(Grade.ORDINARY, at(graded)));
        var moved = Contracts.sample("customer.customer-state-changed.v1");
        var target = new Standing(CustomerState.TARGET, "Asked for an offer at the trade fair", "rep1", at(moved));
        customer = produces(moved, customer.move(target));
        var described = Contracts.sample("customer.customer-profile-changed.v1");
        var elsewhere = new Profile("C-1001", COMPANY, Kind.ENTERPRISE, "JIANGSU");
        customer = produces(described, customer.describe(elsewhere, at(described)));
        var again = Contracts.sample("customer.customer-graded.v1", "sample-2");
        customer = produces(again, customer.grade(Grade.KEY, at(again)));
        var handedOver = Contracts.sample("customer.account-owner-assigned.v1", "sample-2");
        customer = produces(handedOver, customer.assign("rep2", at(handedOver)));
        relationsStory(customer);
    }

    private void relationsStory(Customer company) {
        var staged = Contracts.sample("customer.relationship-stage-changed.v1");
        var initial = new StageMove(
                Stage.INITIAL, new BigDecimal("30"), "Buys a third of its bearings from us", "rep2", false, at(staged));
        var rule = new StageRule(new BigDecimal(50), new BigDecimal(80));
        var customer = produces(staged, company.stage(initial, rule));
        var judged = Contracts.sample("customer.customer-flagged.v1", "sample-2");
        customer = produces(judged, customer.judge(Attitude.LOYAL, true, "Asks us first", at(judged)));
        customer = ((Changed) customer.ordered(at(judged))).customer();
        var lost = Contracts.sample("customer.customer-state-changed.v1", "sample-2");
        var reason = "Signed a yearly contract elsewhere";
        produces(
                lost,
                customer.move(new Standing(CustomerState.LOST, reason, "manager1", at(lost), LossReason.COMPETITOR)));
    }

    private void personsStory() {
        var first = Contracts.sample("customer.customer-registered.v1", "sample-2");
        var profile = new Profile(null, "王小明", Kind.PERSON, null);
        var customer = produces(first, Customer.register(first.key(), profile, Care.NONE, potential(at(first))));

        var flagged = Contracts.sample("customer.customer-flagged.v1");
        var reason = "Buys for one building project only";
        customer = produces(flagged, customer.flag(new Flags(true, false), reason, false, at(flagged)));
        var restricted = Contracts.sample("customer.customer-erased.v1");
        var until = Instant.parse("2031-12-31T16:00:00.000Z");
        customer = produces(restricted, customer.erase("Asked for it", until, at(restricted)));
        var erased = Contracts.sample("customer.customer-erased.v1", "sample-2");
        produces(erased, customer.erase("ACCOUNTS_MAY_GO", null, at(erased)));
    }

    private void importedStory() {
        var sample = Contracts.sample("customer.customer-registered.v1", "sample-3");
        var profile = new Profile("K-1017", "长河纺织有限公司", Kind.ENTERPRISE, "HEBEI");
        var customer = produces(sample, Customer.imported(sample.key(), profile, "manager1", at(sample)));
        customer = ((Changed) customer.ordered(at(sample))).customer();
        var judged = Contracts.sample("customer.customer-flagged.v1", "sample-3");
        produces(judged, customer.judge(Attitude.NONE, false, "Buys from whoever is cheapest", at(judged)));
    }

    private void mergedStory() {
        var sample = Contracts.sample("customer.customer-merged.v1");
        var profile = new Profile(null, "江南春机械", Kind.ENTERPRISE, null);
        var standing = potential(at(sample));
        var twice = new Customer(sample.key(), profile, Care.NONE, standing, Flags.NONE);
        var into = sample.data().at("/into").asString();
        produces(
                sample,
                twice.merge(
                        new MergeMove(into, Dealings.NONE, "Registered twice at the fair", "manager1", at(sample))));
    }

    private void visitsStory() {
        var sample = Contracts.sample("customer.visit-recorded.v1");
        var now = new Visit.Now(at(sample), ZoneOffset.UTC);
        var visit = Visit.planned(
                sample.data().at("/visitId").asString(),
                sample.key(),
                "rep2",
                Visit.Kind.FIELD_VISIT,
                LocalDate.of(2026, 1, 12),
                List.of(Visit.Reason.GRADE),
                now);
        var report = new Visit.Report(at(sample), Visit.Result.INTEREST, List.of("c-1"), "Builds a second line in May");
        var done = (Ruling.Changed<Visit>) visit.done(report, now);
        produces(sample, VisitEvents.of(done.now()).getFirst());
    }

    private void dealersStory() {
        var reported = Contracts.sample("customer.dealer-stock-reported.v1");
        var lines = List.of(new DealerReport.Line("P-100", 40, 12L), new DealerReport.Line("P-200", 7, null));
        var report = new DealerReport(
                reported.data().at("/reportId").asString(),
                reported.key(),
                "rep1",
                LocalDate.of(2026, 1, 12),
                DealerReport.Way.CSV,
                lines);
        produces(reported, DealerEvents.of(report, at(reported)).getFirst());
        var noticed = Contracts.sample("customer.customer-anomaly-reported.v1");
        var anomaly = Anomaly.noticed(
                noticed.data().at("/anomalyId").asString(),
                noticed.key(),
                "rep1",
                Anomaly.Kind.CLOSED_PREMISES,
                at(noticed),
                "The shop is shut and the sign is gone",
                at(noticed));
        produces(noticed, AnomalyEvents.of(anomaly, at(noticed)).getFirst());
    }

    private void staffStory() {
        var appointed = Contracts.sample("customer.staff-changed.v1");
        var from = Instant.parse("2026-02-01T00:00:00Z");
        var over = new Deputy("rep1", "rep3", from.minusSeconds(9_000_000), at(appointed));
        var deputy = new Deputy("rep1", "rep2", from, Instant.parse("2026-02-15T00:00:00Z"));
        produces(appointed, StaffEvents.changed("rep1", null, List.of(over, deputy), at(appointed)));
        var leaving = Contracts.sample("customer.staff-changed.v1", "sample-2");
        produces(leaving, StaffEvents.changed("rep1", Instant.parse("2026-01-31T10:00:00Z"), List.of(), at(leaving)));
    }

    private void produces(Sample sample, NewEvent event) {
        assertThat(event.type()).isEqualTo(sample.type());
        assertThat(event.time()).isEqualTo(at(sample));
        Contracts.assertProduces(sample, event.body());
        compared.add(event.type());
    }

    private Customer produces(Sample sample, Outcome outcome) {
        var changed = (Changed) outcome;
        produces(sample, CustomerEvents.of(changed.event()));
        return changed.customer();
    }

    private static Standing potential(Instant at) {
        return Standing.registered(CustomerState.POTENTIAL, "rep1", at);
    }

    private static Instant at(Sample sample) {
        return sample.event().time();
    }
}
