/** Keeps documents in maps by id, and what was acknowledged over a kill of the process. */
@NullMarked
package dev.customerwatch.embedded.disk;

import org.jspecify.annotations.NullMarked;
