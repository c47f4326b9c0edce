package dev.customerwatch.alert.setting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.customerwatch.alert.setting.CompanySetting;
import dev.customerwatch.alert.setting.Content;
import dev.customerwatch.alert.setting.Version;
import dev.customerwatch.alert.setting.mongo.VersionDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting with its newest versions, oldest first; what holds without any where nothing was set.
 *
 * @param version number of the newest, 0 before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettingView(
        long version,
        VersionDocument.@Nullable Calendar calendar,
        VersionDocument.@Nullable LostPolicy lostPolicy,
        VersionDocument.@Nullable OverduePolicy overduePolicy,
        List<VersionDocument> versions) {

    static SettingView of(CompanySetting setting) {
        var newest = VersionDocument.of(setting.newest().orElseGet(() -> initial(setting)));
        return new SettingView(
                setting.number(),
                newest.calendar(),
                newest.lostPolicy(),
                newest.overduePolicy(),
                setting.versions().stream().map(VersionDocument::of).toList());
    }

    private static Version initial(CompanySetting setting) {
        return new Version(0, Instant.EPOCH, Content.initial(setting.setting()), "", Instant.EPOCH);
    }
}
