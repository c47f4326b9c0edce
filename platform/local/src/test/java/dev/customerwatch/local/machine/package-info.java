/** Tests. */
@NullMarked
package dev.customerwatch.local.machine;

import org.jspecify.annotations.NullMarked;
