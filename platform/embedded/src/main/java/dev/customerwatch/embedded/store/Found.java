package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import dev.customerwatch.embedded.bson.Bson;
import org.jspecify.annotations.Nullable;

/** A stored document that a query looks at. */
final class Found {

    private final byte[] bytes;
    private @Nullable Document document;

    Found(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    Document document() {
        if (document == null) {
            document = Bson.decode(bytes);
        }
        return document;
    }

    /** Keeps only the bytes, which are several times smaller. */
    Found compact() {
        document = null;
        return this;
    }
}
