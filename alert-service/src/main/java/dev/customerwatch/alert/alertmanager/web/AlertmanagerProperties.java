package dev.customerwatch.alert.alertmanager.web;

import dev.customerwatch.alert.rule.Severity;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the push to an Alertmanager.
 *
 * @param url of the Alertmanager; without it nothing is pushed
 * @param from the mildest severity that is pushed
 * @param repeat how often a firing alert is pushed again
 * @param hold how far ahead its end is said to lie each time
 * @param again when a push that failed is tried anew
 * @param language of the summary
 * @param alertUrl where an alert is read, followed by its id
 */
@ConfigurationProperties("alert.alertmanager")
record AlertmanagerProperties(
        URI url,
        @DefaultValue("WARNING") Severity from,
        @DefaultValue("1m") Duration repeat,
        @DefaultValue("5m") Duration hold,
        @DefaultValue("10s") Duration again,
        @DefaultValue("en") Locale language,
        @DefaultValue("http://127.0.0.1:8085/alerts/") String alertUrl) {

    AlertmanagerProperties {
        if (hold.compareTo(repeat) <= 0) {
            throw new IllegalArgumentException(
                    "alert.alertmanager.hold must be longer than alert.alertmanager.repeat: " + hold + ", " + repeat);
        }
    }
}
