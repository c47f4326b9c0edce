package dev.customerwatch.alert.feed.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the feed.
 *
 * @param tail how many records each instance keeps in memory
 * @param heartbeat after how much silence a stream gets a sign of life
 */
@ConfigurationProperties("alert.feed")
public record FeedProperties(
        @DefaultValue("2000") int tail, @DefaultValue("15s") Duration heartbeat) {}
