/** How history comes in from files and goes out again. */
@NullMarked
package dev.customerwatch.local.history;

import org.jspecify.annotations.NullMarked;
