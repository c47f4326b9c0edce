package dev.customerwatch.credit.print;

import java.util.List;

/**
 * A page of tables.
 *
 * @param notes lines below the title: of what, as of when
 */
public record Sheet(String title, List<String> notes, List<Grid> grids) {
    public Sheet {
        notes = List.copyOf(notes);
        grids = List.copyOf(grids);
    }
}
