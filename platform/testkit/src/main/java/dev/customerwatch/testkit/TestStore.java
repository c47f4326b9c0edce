package dev.customerwatch.testkit;

import dev.customerwatch.embedded.EmbeddedMongo;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The store of a test JVM: the one that {@code CUSTOMERWATCH_TEST_MONGODB_URI} names, else MongoDB in Docker, else the
 * embedded store. Which one ran is printed.
 */
public final class TestStore {

    private static final String RUN =
            "t" + Long.toString(ProcessHandle.current().pid(), 36);
    private static final String SERVER = choose();

    private TestStore() {}

    /** The URI of this service's database, of its own for each test JVM. */
    public static String uri(String service) {
        var name = RUN + "-" + service;
        var query = SERVER.indexOf('?');
        var server = (query < 0 ? SERVER : SERVER.substring(0, query)).replaceFirst("/+$", "");
        return server + "/" + name + (query < 0 ? "" : SERVER.substring(query));
    }

    private static String choose() {
        var given = System.getenv("CUSTOMERWATCH_TEST_MONGODB_URI");
        if (given != null) {
            return ran("CUSTOMERWATCH_TEST_MONGODB_URI", given);
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            var container = new MongoDBContainer("mongo:8.0");
            container.start();
            return ran("MongoDB in Docker", container.getConnectionString());
        }
        return ran("embedded", EmbeddedMongo.inMemory().uri());
    }

    private static String ran(String which, String uri) {
        System.out.println("Store of these tests: " + which);
        return uri;
    }
}
