package dev.customerwatch.alert.desk;

import java.util.Optional;

/** One stage of the desk: hands a change on, perhaps altered, or ends its way. */
@FunctionalInterface
interface Stage {

    Optional<Passing> pass(Passing passing);

    default Stage then(Stage next) {
        return passing -> pass(passing).flatMap(next::pass);
    }
}
