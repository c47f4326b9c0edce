package dev.customerwatch.complaint;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One line and one count per decision: ids and codes, never a word of the complaint. */
@Component
public final class DecisionLog {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);

    private final MeterRegistry meters;

    DecisionLog(MeterRegistry meters) {
        this.meters = meters;
    }

    public void decided(String command, String complaintId, String outcome) {
        meters.counter(ComplaintMeter.DECISIONS.id(), "command", command, "outcome", outcome)
                .increment();
        LOG.info("command={} complaint={} outcome={}", command, complaintId, outcome);
    }
}
