package dev.customerwatch.alert.timeline.stream;

import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Figures read from Kafka Streams' own metrics. */
final class StreamsFigures {

    private static final String STORES = "stream-state-metrics";

    private StreamsFigures() {}

    static long storeBytes(Map<MetricName, ? extends Metric> metrics) {
        return sum(metrics, name -> isOf(name, STORES, "total-sst-files-size"))
                + sum(metrics, name -> isOf(name, STORES, "size-all-mem-tables"));
    }

    static long lag(Map<MetricName, ? extends Metric> metrics) {
        return sum(
                metrics,
                name -> isOf(name, "consumer-fetch-manager-metrics", "records-lag")
                        && name.tags().containsKey("partition")
                        && !name.tags().getOrDefault("client-id", "").contains("restore"));
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
