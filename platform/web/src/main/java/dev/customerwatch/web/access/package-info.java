/** Who may no longer ask, and in whose place somebody acts: what tokens do not say. */
@NullMarked
package dev.customerwatch.web.access;

import org.jspecify.annotations.NullMarked;
