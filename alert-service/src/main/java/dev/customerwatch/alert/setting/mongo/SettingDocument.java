package dev.customerwatch.alert.setting.mongo;

import dev.customerwatch.alert.setting.CompanySetting;
import dev.customerwatch.alert.setting.Setting;
import java.util.List;

/** A setting with its newest versions as it is stored. */
record SettingDocument(Setting setting, List<VersionDocument> versions) {

    static SettingDocument of(CompanySetting setting) {
        return new SettingDocument(
                setting.setting(),
                setting.versions().stream().map(VersionDocument::of).toList());
    }

    CompanySetting read() {
        return new CompanySetting(
                setting, versions.stream().map(VersionDocument::read).toList());
    }

    /** Key of the record that tells the newest version: each keeps its own, because the topic is compacted. */
    String key() {
        return setting + ":" + versions.getLast().version();
    }
}
