package dev.customerwatch.complaint.register.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.complaint.register.Assignment;
import dev.customerwatch.complaint.register.Channel;
import dev.customerwatch.complaint.register.Complaint;
import dev.customerwatch.complaint.register.Grievance;
import dev.customerwatch.complaint.register.Kind;
import dev.customerwatch.complaint.register.Outcome;
import dev.customerwatch.complaint.register.Outcome.Changed;
import dev.customerwatch.complaint.register.Remedy;
import dev.customerwatch.complaint.register.Resolution;
import dev.customerwatch.complaint.register.Severity;
import dev.customerwatch.complaint.register.Step;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The events that two complaints' stories make are the samples of the contract. */
class PublishedEventsTest {

    private static final String FILED = "complaint.complaint-filed.v1";
    private static final String ASSIGNED = "complaint.complaint-assigned.v1";
    private static final String RESOLVED = "complaint.complaint-resolved.v1";
    private static final String ORDER = "019b8be1-f500-759a-aad0-8264d5795d39";

    private final Set<String> compared = new HashSet<>();

    @Test
    void everyEventIsAsItsSampleSays() {
        qualityStory();
        serviceStory();

        Contracts.assertAllProduced("complaint", compared);
    }

    private void qualityStory() {
        var filed = Contracts.sample(FILED);
        var grievance =
                new Grievance(filed.key(), Kind.QUALITY, Channel.HOTLINE, Severity.MEDIUM, ORDER, "Two pumps leak");
        var complaint = produces(filed, Complaint.file(subject(filed), grievance, step(filed)));
        var assigned = Contracts.sample(ASSIGNED);
        var quality = new Assignment("QUALITY_CONTROL", "handler1", step(assigned));
        complaint = produces(assigned, complaint.assign(quality));
        var resolved = Contracts.sample(RESOLVED);
        produces(resolved, complaint.resolve(resolution(resolved, "Taken back")));
    }

    private void serviceStory() {
        var filed = Contracts.sample(FILED, "sample-2");
        var grievance = new Grievance(filed.key(), Kind.SERVICE, Channel.WEB, Severity.LOW, null, "Nobody answers");
        var complaint = produces(filed, Complaint.file(subject(filed), grievance, step(filed)));
        var resolved = Contracts.sample(RESOLVED, "sample-2");
        var assigned = (Changed) complaint.assign(new Assignment("SERVICE", "handler1", step(filed)));
        produces(resolved, assigned.complaint().resolve(resolution(resolved, "Apologised")));
    }

    private Complaint produces(Sample sample, Outcome outcome) {
        var changed = (Changed) outcome;
        var event = ComplaintEvents.of(changed.event());
        assertThat(event.type()).isEqualTo(sample.type());
        assertThat(event.time()).isEqualTo(sample.event().time());
        Contracts.assertProduces(sample, event.body());
        compared.add(event.type());
        return changed.complaint();
    }

    private static Resolution resolution(Sample sample, String note) {
        var cost = sample.data().has("cost") ? Money.of("113.00", "CNY") : null;
        return new Resolution(Remedy.valueOf(sample.data().get("remedy").asString()), cost, note, step(sample));
    }

    private static String subject(Sample sample) {
        return sample.event().subject();
    }

    private static Step step(Sample sample) {
        return new Step("handler1", sample.event().time());
    }
}
