package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The answer to what the store cannot do rightly. */
final class Unsupported extends MongoServerError {

    private static final long serialVersionUID = 1L;
    private static final int COMMAND_NOT_SUPPORTED = 115;

    Unsupported(String what) {
        super(COMMAND_NOT_SUPPORTED, "CommandNotSupported", "the embedded store does not support " + what);
    }
}
