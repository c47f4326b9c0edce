/** Tests. */
@NullMarked
package dev.customerwatch.local;

import org.jspecify.annotations.NullMarked;
