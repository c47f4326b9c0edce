package dev.customerwatch.credit.overlimit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** By which rights people decide: their roles', and those that others have delegated to them. */
public final class Mandates {

    private final Authority.Levels levels;
    private final Delegations delegations;

    public Mandates(Authority.Levels levels, Delegations delegations) {
        this.levels = levels;
        this.delegations = delegations;
    }

    /** All that somebody has at an instant, their own first. */
    public List<Mandate> of(String by, Set<String> roles, Instant now) {
        var mandates = new ArrayList<Mandate>();
        levels.of(roles).ifPresent(own -> mandates.add(new Mandate(own, null)));
        delegations.inForce(by, now).stream()
                .map(delegation -> new Mandate(delegation.authority(), delegation.by()))
                .forEach(mandates::add);
        return List.copyOf(mandates);
    }
}
