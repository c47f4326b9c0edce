package dev.customerwatch.credit.group;

import dev.customerwatch.messaging.store.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The groups. */
public interface Groups {

    Optional<Group> find(String groupId);

    /** What became of adding one. */
    sealed interface Adding {

        /** It is there, now or since the same request came first. */
        record Added(Group group) implements Adding {}

        /** The request's key was used before for something else. */
        record KeyReused() implements Adding {}
    }

    /**
     * Keeps a new one.
     *
     * @param request that its client may repeat, null where it gave no key
     */
    Adding add(Group group, @Nullable RequestKey request);

    /** Changes one, deciding anew while somebody else was faster; empty where there is none. */
    Optional<Group> change(String groupId, UnaryOperator<Group> change);

    /**
     * Groups by their id.
     *
     * @param after the last one seen, null to begin with the first
     */
    List<Group> list(@Nullable String after, int most);
}
