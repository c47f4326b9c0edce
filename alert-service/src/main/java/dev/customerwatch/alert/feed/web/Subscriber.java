package dev.customerwatch.alert.feed.web;

import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.desk.web.Visibility;
import dev.customerwatch.web.Viewer;
import dev.customerwatch.web.access.Access;
import java.util.Locale;

/** Whose stream it is: what they asked for, may see, and in which language. */
record Subscriber(Viewer viewer, StreamFilter filter, Locale language, Visibility visibility, Access access) {

    boolean takes(AlertBody alert) {
        return filter.takes(alert) && visibility.maySee(now(), alert);
    }

    /** The alert as they see it: the very same where they see all of it. */
    AlertBody shown(AlertBody alert) {
        return visibility.shown(now(), alert);
    }

    /** Whether nothing may be shown any more. */
    boolean hasLeft() {
        return access.hasEnded(viewer.subject());
    }

    /** A stream may outlast the time in which its reader acts for another. */
    private Viewer now() {
        return viewer.seesOnlyOwnCustomers()
                ? new Viewer(viewer.subject(), viewer.roles(), access.inPlaceOf(viewer.subject()))
                : viewer;
    }
}
