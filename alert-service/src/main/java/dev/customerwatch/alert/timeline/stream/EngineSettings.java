package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.alert.rule.CreditSettings;
import dev.customerwatch.alert.rule.LostSettings;
import dev.customerwatch.alert.rule.OverdueSettings;
import dev.customerwatch.alert.rule.Settings;
import dev.customerwatch.alert.rule.StageSettings;
import dev.customerwatch.alert.rule.WorkCalendar;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the engine.
 *
 * @param applicationId names its state and its place in the topics; a new version of the rules takes a new one
 * @param version of the rules; stands in what is published
 * @param instanceId stable name of this process, so that it takes up its work at once after a restart; null without
 * @param stateDir where its stores are; one process at a time
 * @param threads stream threads
 * @param commitInterval pause between two exactly-once transactions of a thread: what is published is seen after it at the
 *     latest; the shorter, the larger is their share of the work
 * @param wakeEvery how often due wakes are looked for
 * @param wakesAtOnce how many are woken then at most
 * @param cacheSize record cache of all stores together
 * @param storeMemory RocksDB's block cache and write buffers of all stores together
 * @param cachedHeads customers kept as objects, per partition
 * @param maxLag with more unread records than this, warnings are not current
 * @param autoStart whether it starts with the application
 * @param reach W of the late facts; {@code slack} is what topics may lag behind each other
 * @param zone where business days begin and end
 * @param credit thresholds of the credit-overrun rule
 * @param stage of the stage rule
 */
@ConfigurationProperties("alert.engine")
public record EngineSettings(
        @DefaultValue("alert-engine-v10") String applicationId,
        @DefaultValue("10") String version,
        @Nullable String instanceId,
        @DefaultValue("data/alert-engine") Path stateDir,
        @DefaultValue("2") int threads,
        @DefaultValue("200ms") Duration commitInterval,
        @DefaultValue("1s") Duration wakeEvery,
        @DefaultValue("1000") int wakesAtOnce,
        @DefaultValue("32MB") DataSize cacheSize,
        @DefaultValue("64MB") DataSize storeMemory,
        @DefaultValue("2000") int cachedHeads,
        @DefaultValue("1000") long maxLag,
        @DefaultValue("true") boolean autoStart,
        @DefaultValue("35d") Duration reach,
        @DefaultValue("7d") Duration slack,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue Credit credit,
        @DefaultValue Stage stage) {

    /** As {@link StageSettings}. */
    public record Stage(@DefaultValue("12") int standstillMonths) {}

    /** As {@link CreditSettings}. */
    public record Credit(
            @DefaultValue("0.90") BigDecimal near,
            @DefaultValue("1.10") BigDecimal far,
            @DefaultValue("0.95") BigDecimal calm,
            @DefaultValue("0.85") BigDecimal clear,
            @DefaultValue("24h") Duration patience,
            @DefaultValue("30") int overdueDays) {}

    Settings rules() {
        var shares = new CreditSettings(
                credit.near(), credit.far(), credit.calm(), credit.clear(), credit.patience(), credit.overdueDays());
        return new Settings(
                zone,
                WorkCalendar.EMPTY,
                shares,
                LostSettings.DEFAULTS,
                OverdueSettings.DEFAULTS,
                new StageSettings(stage.standstillMonths()));
    }
}
