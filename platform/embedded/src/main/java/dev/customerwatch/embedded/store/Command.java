package dev.customerwatch.embedded.store;

import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands that the store answers, and the options it honours or may ignore without a wrong answer. */
enum Command {
    HELLO("hello"),
    IS_MASTER("ismaster"),
    PING("ping"),
    BUILD_INFO("buildinfo"),
    SERVER_STATUS("serverstatus"),
    CONNECTION_STATUS("connectionstatus"),
    END_SESSIONS("endsessions"),
    LIST_DATABASES("listdatabases", "nameOnly", "authorizedDatabases"),
    LIST_COLLECTIONS("listcollections", "filter", "nameOnly", "authorizedCollections", "cursor"),
    LIST_INDEXES("listindexes", "cursor"),
    COLL_STATS("collstats"),
    DB_STATS("dbstats"),
    FIND(
            "find",
            "filter",
            "sort",
            "projection",
            "hint",
            "skip",
            "limit",
            "batchSize",
            "singleBatch",
            "noCursorTimeout",
            "allowPartialResults",
            "allowDiskUse"),
    GET_MORE("getmore", "collection", "batchSize"),
    KILL_CURSORS("killcursors", "cursors"),
    COUNT("count", "query", "limit", "skip", "hint"),
    DISTINCT("distinct", "key", "query", "hint"),
    AGGREGATE("aggregate", "pipeline", "cursor", "allowDiskUse", "bypassDocumentValidation", "hint"),
    INSERT(true, "insert", "documents", "ordered", "bypassDocumentValidation"),
    UPDATE(true, "update", "updates", "ordered", "bypassDocumentValidation"),
    DELETE(true, "delete", "deletes", "ordered"),
    FIND_AND_MODIFY(
            true,
            "findandmodify",
            "query",
            "sort",
            "remove",
            "update",
            "new",
            "upsert",
            "fields",
            "arrayFilters",
            "bypassDocumentValidation",
            "hint"),
    CREATE(true, "create"),
    CREATE_INDEXES(true, "createindexes", "indexes", "commitQuorum"),
    DROP(true, "drop"),
    DROP_INDEXES(true, "dropindexes", "index"),
    DROP_DATABASE(true, "dropdatabase");

    private static final Map<String, Command> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(command -> command.name, Function.identity()));

    private final String name;
    private final boolean writes;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> options;

    Command(String name, String... options) {
        this(false, name, options);
    }

    Command(boolean writes, String name, String... options) {
        this.name = name;
        this.writes = writes;
        this.options = Set.of(options);
    }

    static Command of(String name) {
        Command command = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (command == null) {
            throw new NoSuchCommandException(name);
        }
        return command;
    }

    boolean writes() {
        return writes;
    }

    /** Whether the command is about the connection or the server; drivers add to these as they like. */
    boolean isHandshake() {
        return compareTo(END_SESSIONS) <= 0;
    }

    boolean honours(String option) {
        return options.contains(option);
    }
}
