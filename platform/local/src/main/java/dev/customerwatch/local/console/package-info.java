/** What the commands share that people type. */
@NullMarked
package dev.customerwatch.local.console;

import org.jspecify.annotations.NullMarked;
