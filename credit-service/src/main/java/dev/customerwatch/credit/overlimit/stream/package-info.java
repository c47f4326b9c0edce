/** What over-limit requests tell others. */
@NullMarked
package dev.customerwatch.credit.overlimit.stream;

import org.jspecify.annotations.NullMarked;
