/** Tests. */
@NullMarked
package dev.customerwatch.local.token;

import org.jspecify.annotations.NullMarked;
