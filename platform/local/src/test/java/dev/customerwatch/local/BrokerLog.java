package dev.customerwatch.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.record.FileRecords;
import org.jspecify.annotations.Nullable;

/** What stands in a broker's files, unpacked. */
final class BrokerLog {

    private BrokerLog() {}

    /** Keys, values and headers of every record that lies there. */
    static List<byte[]> texts(Path folder) throws IOException {
        var texts = new ArrayList<byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var segment : files.filter(BrokerLog::isSegment).toList()) {
                try (var records = FileRecords.open(segment.toFile())) {
                    for (var record : records.records()) {
                        add(texts, record.key());
                        add(texts, record.value());
                        for (var header : record.headers()) {
                            texts.add(header.value() == null ? new byte[0] : header.value());
                        }
                    }
                }
            }
        }
        return texts;
    }

    private static boolean isSegment(Path file) {
        var parent = String.valueOf(file.getParent().getFileName());
        return file.toString().endsWith(".log") && parent.matches(".*-\\d+") && !parent.startsWith("__cluster");
    }

    private static void add(List<byte[]> texts, @Nullable ByteBuffer buffer) {
        if (buffer != null) {
            var bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            texts.add(bytes);
        }
    }
}
