package dev.customerwatch.credit.file.web;

import dev.customerwatch.credit.account.web.VisibleAccounts;
import dev.customerwatch.credit.file.CreditFile;
import dev.customerwatch.credit.file.CreditFiles;
import dev.customerwatch.credit.file.CreditFiles.Changing;
import dev.customerwatch.credit.file.CreditFiles.Versioned;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.web.ETags;
import dev.customerwatch.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The credit files of the accounts that a viewer may see, read and changed under If-Match. */
public final class VisibleFiles {

    private final CreditFiles files;
    private final VisibleAccounts accounts;
    private final BusinessClock clock;
    private final BusinessCalendar calendar;

    public VisibleFiles(CreditFiles files, VisibleAccounts accounts, BusinessClock clock, BusinessCalendar calendar) {
        this.files = files;
        this.accounts = accounts;
        this.clock = clock;
        this.calendar = calendar;
    }

    ResponseEntity<FileView> read(Viewer viewer, String customerId) {
        accounts.find(viewer, customerId);
        return shown(files.find(customerId));
    }

    /** Changes the file of the version that If-Match names. */
    ResponseEntity<FileView> change(
            Viewer viewer,
            String customerId,
            @Nullable String ifMatch,
            BiFunction<CreditFile, Moment, CreditFile> change) {
        accounts.find(viewer, customerId);
        var seen = OptionalLong.of(ETags.required(ifMatch));
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var moment = new Moment(now, calendar.dateOf(now));
        return switch (files.change(customerId, seen, file -> change.apply(file, moment))) {
            case Changing.Changed changed -> shown(changed.after());
            case Changing.Stale stale -> throw ETags.stale(stale.current());
        };
    }

    /** Now, and the day that it is. */
    record Moment(Instant now, LocalDate today) {}

    private ResponseEntity<FileView> shown(Versioned found) {
        var today = calendar.dateOf(clock.now());
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(FileView.of(found.file(), today));
    }
}
