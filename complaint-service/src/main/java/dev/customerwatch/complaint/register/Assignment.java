package dev.customerwatch.complaint.register;

/**
 * Who is responsible for a complaint.
 *
 * @param unit the company's own code of the unit
 * @param assignee user name of the person
 */
public record Assignment(String unit, String assignee, Step step) {

    /** Refuses with {@link Unfit}, saying what was found. */
    public Assignment {
        unit = Words.line("unit", unit, 64);
        assignee = Words.line("assignee", assignee, 200);
    }

    boolean isTheSameAs(Assignment other) {
        return unit.equals(other.unit) && assignee.equals(other.assignee);
    }
}
