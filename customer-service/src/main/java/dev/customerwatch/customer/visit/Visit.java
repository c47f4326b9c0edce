package dev.customerwatch.customer.visit;

import dev.customerwatch.customer.matter.Matter;
import dev.customerwatch.customer.matter.Ruling;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.customer.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a customer, planned or done.
 *
 * @param rep user name of whoever goes, writes or answers
 * @param day on which it is planned, or was done
 * @param reasons why it was planned; empty where nobody planned it
 * @param report what came of it, null before it was done
 */
public record Visit(
        String visitId,
        String customerId,
        String rep,
        Kind kind,
        Status status,
        LocalDate day,
        List<Reason> reasons,
        @Nullable Report report)
        implements Matter {

    public Visit {
        rep = Words.user("rep", rep);
        reasons = List.copyOf(reasons);
    }

    /** By which way we met. */
    public enum Kind {
        /** We go there. */
        FIELD_VISIT,
        MEETING,
        CALL,
        /** They come to us. */
        WALK_IN,
        LETTER,
        TEXT_MESSAGE,
        E_MAIL,
        WEB
    }

    /** How far it has come. */
    public enum Status {
        PLANNED,
        DONE,
        CANCELLED
    }

    /** Why somebody is to be visited. */
    public enum Reason {
        ASKED,
        OPEN_ALERT,
        NEVER_VISITED,
        GRADE,
        /** A review set how often. */
        ROUTE
    }

    /** What came of a contact. */
    public enum Result {
        ORDER_EXPECTED,
        INTEREST,
        NO_NEED,
        COMPLAINT,
        PAYMENT_PROMISED,
        NOT_MET,
        INFORMATION
    }

    /**
     * What was found.
     *
     * @param contacts which contacts of the card were met, as the card numbers them
     * @param findings in the reporter's words, sealed in the store
     */
    public record Report(
            Instant at,
            Result result,
            List<String> contacts,
            @Nullable String findings) {

        public Report {
            contacts = List.copyOf(Set.copyOf(contacts)).stream().sorted().toList();
            findings = findings == null ? null : Words.personal("findings", findings, 2000);
        }

        /** Holds no findings: what is printed may end in a log. */
        @Override
        public String toString() {
            return "Report[" + at + " " + result + "]";
        }
    }

    /** When and of whose time zone it is now. */
    public record Now(Instant at, ZoneId zone) {
        LocalDate day(Instant instant) {
            return LocalDate.ofInstant(instant, zone);
        }
    }

    public static Visit planned(
            String id, String customerId, String rep, Kind kind, LocalDate day, List<Reason> reasons, Now now) {
        refusePast(day, now);
        return new Visit(id, customerId, rep, kind, Status.PLANNED, day, reasons, null);
    }

    /** One that nobody had planned. */
    public static Visit logged(String id, String customerId, String rep, Kind kind, Report report, Now now) {
        refuseFuture(report, now);
        return new Visit(id, customerId, rep, kind, Status.DONE, now.day(report.at()), List.of(), report);
    }

    /** It was done; a report may be corrected by whoever has read it. */
    public Ruling<Visit> done(Report now, Now when) {
        refuseFuture(now, when);
        return switch (status) {
            case PLANNED, DONE ->
                now.equals(report)
                        ? Ruling.unchanged()
                        : Ruling.changed(new Visit(
                                visitId, customerId, rep, kind, Status.DONE, when.day(now.at()), reasons, now));
            case CANCELLED -> Ruling.notNow(status);
        };
    }

    public Ruling<Visit> moved(LocalDate to, Now now) {
        refusePast(to, now);
        return switch (status) {
            case PLANNED -> to.equals(day) ? Ruling.unchanged() : Ruling.changed(with(Status.PLANNED, to));
            case DONE, CANCELLED -> Ruling.notNow(status);
        };
    }

    public Ruling<Visit> cancelled() {
        return switch (status) {
            case PLANNED -> Ruling.changed(with(Status.CANCELLED, day));
            case CANCELLED -> Ruling.unchanged();
            case DONE -> Ruling.notNow(status);
        };
    }

    @Override
    public boolean unfinished() {
        return status == Status.PLANNED;
    }

    @Override
    public String id() {
        return visitId;
    }

    @Override
    public Map<String, @Nullable Object> keys() {
        var keys = new HashMap<String, @Nullable Object>();
        keys.put("rep", rep);
        keys.put("repDay", repDay(rep, day));
        keys.put("status", status);
        keys.put("customerStatus", customerId + " " + status);
        return keys;
    }

    /** The key under which a rep's visits of a day are found. */
    public static String repDay(String rep, LocalDate day) {
        return day + " " + rep;
    }

    private Visit with(Status to, LocalDate on) {
        return new Visit(visitId, customerId, rep, kind, to, on, reasons, report);
    }

    private static void refusePast(LocalDate day, Now now) {
        if (day.isBefore(now.day(now.at()))) {
            throw new UnfitText("day", day.toString(), "must not be before today: " + now.day(now.at()));
        }
    }

    private static void refuseFuture(Report report, Now now) {
        if (report.at().isAfter(now.at())) {
            throw new UnfitText("at", report.at().toString(), "must not be later than now: " + now.at());
        }
    }
}
