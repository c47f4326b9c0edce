package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import dev.customerwatch.embedded.disk.Documents;
import io.netty.channel.Channel;
import java.util.List;

/** Answers commands: one at a time when they write, side by side when they read. */
public final class StoreBackend extends AbstractMongoBackend {

    private final Documents documents;

    public StoreBackend(Documents documents) {
        this.documents = documents;
        version(ServerVersion.MONGO_5_0);
        // Now, so that no client waits until the indexes are made.
        documents.write(() -> {
            databaseNames().forEach(this::resolveDatabase);
            return documents;
        });
    }

    private List<String> databaseNames() {
        return documents.names().stream()
                .map(Utils::firstFragment)
                .distinct()
                .sorted()
                .toList();
    }

    /** Answers a refusal without a stack trace in the log, which is what the library does. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            return Answers.error(e);
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String name, Document query) {
        Command command = Command.of(name);
        Gate.check(command, query);
        return switch (command) {
            case HELLO ->
                super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
            case LIST_DATABASES -> listDatabases();
            default ->
                command.writes()
                        ? documents.write(() -> super.handleCommand(channel, database, name, query))
                        : documents.read(() -> super.handleCommand(channel, database, name, query));
        };
    }

    private Document listDatabases() {
        List<Document> databases = databaseNames().stream()
                .filter(name -> StoreDatabase.hasCollections(name, documents))
                .map(name -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false))
                .toList();
        return new Document("databases", databases)
                .append("totalSize", documents.size())
                .append("ok", 1.0);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, documents, getCursorRegistry());
    }

    @Override
    public void close() {
        super.close();
        documents.close();
    }
}
