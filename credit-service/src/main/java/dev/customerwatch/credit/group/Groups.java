package dev.customerwatch.credit.group;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The groups. */
public interface Groups {

    Optional<Group> find(String groupId);

    /** Keeps a new one; false where there is one of this id. */
    boolean add(Group group);

    /** Changes one, deciding anew while somebody else was faster; empty where there is none. */
    Optional<Group> change(String groupId, UnaryOperator<Group> change);

    /**
     * Groups by their id.
     *
     * @param after the last one seen, null to begin with the first
     */
    List<Group> list(@Nullable String after, int most);
}
