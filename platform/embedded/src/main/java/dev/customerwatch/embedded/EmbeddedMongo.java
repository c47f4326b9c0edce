package dev.customerwatch.embedded;

import de.bwaldvogel.mongo.MongoServer;
import dev.customerwatch.embedded.disk.Documents;
import dev.customerwatch.embedded.store.StoreBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A store in this JVM that speaks MongoDB's protocol on loopback. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int FORMAT = 1;
    private static final int THREADS = 4;

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Opens the store in this folder; what it acknowledged survives a kill of the process.
     *
     * @param port the port on 127.0.0.1; 0 picks a free one
     * @throws IllegalStateException if the folder holds data of another format; the message says what to do
     */
    public static EmbeddedMongo start(Path dataFolder, int port) {
        DataFormat.claim(dataFolder, FORMAT);
        return listen(Documents.open(dataFolder), port);
    }

    /** Starts an empty store that keeps nothing, on a free port. */
    public static EmbeddedMongo inMemory() {
        return listen(Documents.inMemory(), 0);
    }

    private static EmbeddedMongo listen(Documents documents, int port) {
        MongoServer server = new MongoServer(new StoreBackend(documents));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
        return new EmbeddedMongo(server, server.getLocalAddress().getPort());
    }

    /** The connection string, without a database name. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
