package dev.customerwatch.embedded.disk;

/** Notes what a command changes, until the command is over. */
interface Journal {

    /** Of a store that keeps nothing. */
    Journal NONE = new Journal() {
        @Override
        public void put(String map, Object id, byte[] document) {}

        @Override
        public void remove(String map, Object id) {}

        @Override
        public void drop(String map) {}

        @Override
        public void commit() {}
    };

    void put(String map, Object id, byte[] document);

    void remove(String map, Object id);

    void drop(String map);

    /** Makes everything noted since the last call survive a kill, all or nothing. */
    void commit();
}
