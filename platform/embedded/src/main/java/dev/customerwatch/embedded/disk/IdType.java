package dev.customerwatch.embedded.disk;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.bson.Bson;
import dev.customerwatch.embedded.bson.BsonOrder;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How MVStore orders and keeps the ids of documents. */
final class IdType extends BasicDataType<Object> {

    static final IdType INSTANCE = new IdType();

    private static final int OBJECT = 48;

    private IdType() {}

    static byte[] encode(Object id) {
        return Bson.encode(new Document("", id instanceof Missing ? null : id));
    }

    static Object decode(byte[] bytes) {
        return Missing.ofNullable(Bson.decode(bytes).get(""));
    }

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        return BsonOrder.INSTANCE.compare(left, right);
    }

    @Override
    public int getMemory(Object id) {
        return id instanceof String text ? OBJECT + text.length() : OBJECT;
    }

    @Override
    public void write(WriteBuffer buffer, Object id) {
        byte[] bytes = encode(id);
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return decode(bytes);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
