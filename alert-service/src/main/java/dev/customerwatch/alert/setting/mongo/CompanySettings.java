package dev.customerwatch.alert.setting.mongo;

import dev.customerwatch.alert.setting.CompanySetting;
import dev.customerwatch.alert.setting.CompanySetting.Outcome;
import dev.customerwatch.alert.setting.Content;
import dev.customerwatch.alert.setting.Setting;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import dev.customerwatch.messaging.store.StoredAggregate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The settings, each one document with the events that it has yet to send. */
public final class CompanySettings {

    public static final String TYPE = "alert.settings-changed.v1";

    private static final String COLLECTION = "settings";
    private static final String SOURCE = "/alert/settings";
    private static final String TOPIC = "alert.settings.v1";

    private final AggregateStore<SettingDocument> store;

    public CompanySettings(AggregateStores stores) {
        this.store = stores.open(new AggregateType<>(
                SettingDocument.class, COLLECTION, SOURCE, TOPIC, SettingDocument::key, stored -> null));
    }

    public CompanySetting find(Setting setting) {
        return store.find(setting.name())
                .map(stored -> stored.state().read())
                .orElseGet(() -> CompanySetting.neverSet(setting));
    }

    /** Sets it as {@link CompanySetting#set} decides. */
    public Outcome set(Content content, Instant effectiveFrom, long basedOn, String by, Instant now) {
        var setting = content.setting();
        var first = CompanySetting.neverSet(setting).set(content, effectiveFrom, basedOn, by, now);
        if (store.find(setting.name()).isEmpty()) {
            if (!(first instanceof Outcome.Accepted accepted)) {
                return first;
            }
            if (isInserted(accepted.setting())) {
                return accepted;
            }
        }
        return store.change(setting.name(), read -> changed(read, content, effectiveFrom, basedOn, by, now));
    }

    private boolean isInserted(CompanySetting setting) {
        var document = SettingDocument.of(setting);
        return switch (store.insert(setting.setting().name(), document, events(setting), null)) {
            case Insertion.Inserted<SettingDocument> inserted -> true;
            case Insertion.Replayed<SettingDocument> replayed -> true;
            case Insertion.KeyReused<SettingDocument> reused -> false;
            case Insertion.Duplicate<SettingDocument> duplicate -> false;
        };
    }

    private static Change<SettingDocument, Outcome> changed(
            Optional<StoredAggregate<SettingDocument>> read,
            Content content,
            Instant effectiveFrom,
            long basedOn,
            String by,
            Instant now) {
        var known =
                read.map(stored -> stored.state().read()).orElseGet(() -> CompanySetting.neverSet(content.setting()));
        var outcome = known.set(content, effectiveFrom, basedOn, by, now);
        return outcome instanceof Outcome.Accepted accepted
                ? Change.of(SettingDocument.of(accepted.setting()), events(accepted.setting()), outcome)
                : Change.unchanged(outcome);
    }

    private static List<NewEvent> events(CompanySetting setting) {
        return setting.newest().stream()
                .map(newest -> new NewEvent(TYPE, newest.at(), VersionDocument.of(newest)))
                .toList();
    }
}
