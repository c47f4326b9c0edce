package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.bson.Document;

/** How the library answers a command. */
@FunctionalInterface
interface Library {

    Document answer(Document command);
}
