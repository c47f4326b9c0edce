package dev.customerwatch.bench.engine;

/** Something that reads the topic from its beginning. */
interface Reader extends AutoCloseable {

    void start();

    /** How many events it has dealt with so far. */
    long done();

    /** What else there is to say once all are dealt with. */
    default Further further() {
        return Further.NOTHING;
    }

    /**
     * What the engine counts beside events.
     *
     * @param folded events that became part of a timeline
     * @param differences events after which its sums were not credit's
     * @param changes of episodes that it published
     * @param storeBytes of its local stores
     */
    record Further(long folded, long differences, long changes, long storeBytes) {

        static final Further NOTHING = new Further(0, 0, 0, 0);
    }

    @Override
    void close();
}
