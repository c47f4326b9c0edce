package dev.customerwatch.customer.staff.mongo;

import dev.customerwatch.customer.staff.Deputy;
import dev.customerwatch.customer.staff.mongo.StaffRegister.Decided;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The deputies: those of a user stand in one document, so that no two of them can be for the same time. */
@Component
public final class Deputies {

    private final StaffRegister register;

    Deputies(StaffRegister register) {
        this.register = register;
    }

    /**
     * Adds a deputy, unless somebody acts for the same rep at that time already: that one is the answer then. The same once more
     * changes nothing.
     */
    public Optional<Deputy> add(Deputy deputy) {
        return register.change(deputy.rep(), found -> {
            if (found.deputies().contains(deputy)) {
                return new Decided<>(found, Optional.empty());
            }
            var met = deputy.met(found.deputies());
            return new Decided<>(met.isPresent() ? found : found.with(deputy), met);
        });
    }

    /**
     * Lets somebody act for a rep no longer, now or later.
     *
     * @return false where they would not have
     */
    public boolean end(String rep, String deputy, Instant at) {
        return register.change(rep, found -> {
            var left = found.deputies().stream()
                    .flatMap(one -> one.deputy().equals(deputy) ? one.ended(at).stream() : Stream.of(one))
                    .toList();
            return new Decided<>(found.with(left), !left.equals(found.deputies()));
        });
    }

    public List<Deputy> of(String rep) {
        return register.kept(rep).deputies();
    }

    /** The reps in whose place somebody acts at an instant. */
    public Set<String> actingFor(String user, Instant at) {
        return register.whoseDeputy(user).stream()
                .flatMap(kept -> kept.deputies().stream())
                .filter(deputy -> deputy.deputy().equals(user) && deputy.isActing(at))
                .map(Deputy::rep)
                .collect(Collectors.toUnmodifiableSet());
    }
}
