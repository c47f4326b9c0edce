package dev.customerwatch.alert.timeline.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** One budget for the block cache and the write buffers of all stores of this process, in place of 98 MB for each. */
public final class SharedStoreMemory implements RocksDBConfigSetter {

    static final String BYTES = "customerwatch.rocksdb.bytes";

    private static final long DEFAULT = 64L << 20;
    private static final double WRITE_BUFFERS = 0.5;
    private static final double INDEXES = 0.1;

    private static @Nullable Budget shared;

    private final BloomFilter filter = new BloomFilter(10);

    private record Budget(Cache cache, WriteBufferManager writeBuffers) {}

    private static synchronized Budget budget(long bytes) {
        var budget = shared;
        if (budget == null) {
            var cache = new LRUCache(bytes, -1, false, INDEXES);
            budget = new Budget(cache, new WriteBufferManager((long) (bytes * WRITE_BUFFERS), cache));
            shared = budget;
        }
        return budget;
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var budget = budget(bytes(configs));
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(budget.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        table.setFilterPolicy(filter);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(budget.writeBuffers());
        options.setWriteBufferSize(4L << 20);
        options.setMaxWriteBufferNumber(2);
    }

    private static long bytes(Map<String, Object> configs) {
        return configs.get(BYTES) instanceof Number bytes ? bytes.longValue() : DEFAULT;
    }

    /** The budget belongs to the process and is not closed with a store. */
    @Override
    public void close(String store, Options options) {
        filter.close();
    }
}
