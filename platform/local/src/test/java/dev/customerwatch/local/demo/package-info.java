/** Tests. */
@NullMarked
package dev.customerwatch.local.demo;

import org.jspecify.annotations.NullMarked;
