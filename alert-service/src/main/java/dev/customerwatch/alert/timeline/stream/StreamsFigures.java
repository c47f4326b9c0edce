package dev.customerwatch.alert.timeline.stream;

import dev.customerwatch.alert.timeline.stream.store.EngineStores;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Sizes read from Kafka Streams' own metrics.
 *
 * @param storeBytes all local stores on disk and in write buffers
 * @param customers rows of the heads store, as it estimates them
 */
record StreamsFigures(long storeBytes, long customers) {

    static final StreamsFigures NONE = new StreamsFigures(0, 0);

    private static final String STORE_GROUP = "stream-state-metrics";

    static StreamsFigures of(Map<MetricName, ? extends Metric> metrics) {
        var bytes = sum(metrics, name -> isOf(name, STORE_GROUP, "total-sst-files-size"))
                + sum(metrics, name -> isOf(name, STORE_GROUP, "size-all-mem-tables"));
        var rows = sum(
                metrics,
                name -> isOf(name, STORE_GROUP, "estimate-num-keys")
                        && name.tags().containsValue(EngineStores.HEADS));
        return new StreamsFigures(bytes, rows);
    }

    static long lag(Map<MetricName, ? extends Metric> metrics) {
        return sum(
                metrics,
                name -> isOf(name, "consumer-fetch-manager-metrics", "records-lag")
                        && name.tags().containsKey("partition")
                        && !name.tags().getOrDefault("client-id", "").contains("restore"));
    }

    long bytesPerCustomer() {
        return customers == 0 ? 0 : storeBytes / customers;
    }

    private static boolean isOf(MetricName name, String group, String metric) {
        return name.name().equals(metric) && name.group().equals(group);
    }

    private static long sum(Map<MetricName, ? extends Metric> metrics, Predicate<MetricName> which) {
        var sum = 0L;
        for (var metric : metrics.entrySet()) {
            if (which.test(metric.getKey()) && metric.getValue().metricValue() instanceof Number number) {
                sum += Double.isNaN(number.doubleValue()) ? 0 : number.longValue();
            }
        }
        return sum;
    }
}
