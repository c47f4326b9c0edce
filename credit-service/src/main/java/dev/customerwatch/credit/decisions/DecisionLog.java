package dev.customerwatch.credit.decisions;

import dev.customerwatch.credit.account.EntryKind;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.messaging.ReceivedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line and one count per decision, written at the edges. */
public final class DecisionLog {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);

    private final MeterRegistry meters;

    public DecisionLog(MeterRegistry meters) {
        this.meters = meters;
    }

    public void event(ReceivedEvent event, Outcome outcome) {
        write(event.type(), event.customerId(), outcome);
    }

    public void request(String command, String customerId, Outcome outcome) {
        write(command, customerId, outcome);
    }

    /** The refusal as a code, e.g. {@code no-account}. */
    public static String code(Outcome.Refused refused) {
        return switch (refused) {
            case Outcome.NoAccount none -> "no-account";
            case Outcome.AccountExists exists -> "account-exists";
            case Outcome.Stale stale -> "stale";
            case Outcome.OtherCurrency other -> "other-currency";
            case Outcome.NoRate none -> "no-rate";
            case Outcome.TooLarge large -> "too-large";
            case Outcome.UnknownInvoice unknown -> "unknown-invoice";
            case Outcome.DueDateFinal dated -> "due-date-final";
            case Outcome.TemporaryLimitInForce current -> "temporary-limit-in-force";
            case Outcome.UnknownOrder unknown -> "unknown-order";
            case Outcome.AboveOrder above -> "above-order-amount";
            case Outcome.UnknownReceipt unknown -> "unknown-receipt";
            case Outcome.AboveOpen above -> "above-open-amount";
            case Outcome.AboveAmount above -> "above-payment";
            case Outcome.GroupFull full -> "group-full";
            case Outcome.InGroup in -> "in-group";
            case Outcome.TooManyMembers many -> "too-many-members";
            case Outcome.LimitsOverlap overlap -> "limits-overlap";
            case Outcome.TooManyPlanned many -> "too-many-planned-limits";
            case Outcome.UnknownPlan unknown -> "unknown-planned-limit";
            case Outcome.AbovePart above -> "above-part";
            case Outcome.UnknownStock unknown -> "unknown-stock";
            case Outcome.UnknownBill unknown -> "unknown-bill";
            case Outcome.BillKnown known -> "bill-known";
            case Outcome.BillClaimed claimed -> "bill-claimed";
            case Outcome.BillMatured matured -> "bill-matured";
            case Outcome.BillInState in -> "bill-state";
            case Outcome.BillPart part -> "bill-part";
            case Outcome.BillUnpaid unpaid -> "bill-unpaid";
        };
    }

    private void write(String command, String customerId, Outcome outcome) {
        var name = name(outcome);
        meters.counter(CreditMeter.DECISIONS.id(), "outcome", name).increment();
        switch (outcome) {
            case Outcome.Appended appended ->
                LOG.info(
                        "decided command={} customer={} outcome={} seq={}",
                        command,
                        customerId,
                        name,
                        appended.entry().seq());
            case Outcome.Repeated repeated ->
                LOG.info(
                        "decided command={} customer={} outcome={} seq={}",
                        command,
                        customerId,
                        name,
                        repeated.earlier().seq());
            case Outcome.Unchanged unchanged ->
                LOG.info("decided command={} customer={} outcome={}", command, customerId, name);
            case Outcome.Refused refused ->
                LOG.info(
                        "decided command={} customer={} outcome={} reason={}",
                        command,
                        customerId,
                        name,
                        code(refused));
        }
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended appended ->
                EntryKind.of(appended.entry().fact()).name().toLowerCase(Locale.ROOT);
            case Outcome.Repeated repeated -> "repeated";
            case Outcome.Unchanged unchanged -> "unchanged";
            case Outcome.Refused refused -> "refused";
        };
    }
}
