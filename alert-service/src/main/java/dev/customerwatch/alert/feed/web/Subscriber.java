package dev.customerwatch.alert.feed.web;

import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.desk.web.Visibility;
import dev.customerwatch.web.Viewer;
import java.util.Locale;

/** Whose stream it is: what they asked for, may see, and in which language. */
record Subscriber(Viewer viewer, StreamFilter filter, Locale language, Visibility visibility) {

    boolean takes(AlertBody alert) {
        return filter.takes(alert) && visibility.maySee(viewer, alert);
    }

    /** The alert as they see it: the very same where they see all of it. */
    AlertBody shown(AlertBody alert) {
        return visibility.shown(viewer, alert);
    }
}
