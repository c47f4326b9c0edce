package dev.customerwatch.customer.staff.mongo;

import dev.customerwatch.customer.staff.Deputy;
import dev.customerwatch.customer.staff.mongo.StaffRegister.Decided;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The deputies: those of a user stand in one document, so that no two of them can be for the same time. */
@Component
public final class Deputies {

    private final StaffRegister register;

    Deputies(StaffRegister register) {
        this.register = register;
    }

    /** Adds a deputy, unless somebody else acts for the same rep at that time already: that one is the answer then. */
    public Optional<Deputy> add(Deputy deputy) {
        return register.change(deputy.rep(), found -> {
            var met = deputy.met(found.deputies());
            return new Decided<>(met.isPresent() ? found : found.with(deputy), met);
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
