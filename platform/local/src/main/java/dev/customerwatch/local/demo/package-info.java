/** A small made-up company that trades through the public APIs, so that there is something to see. */
@NullMarked
package dev.customerwatch.local.demo;

import org.jspecify.annotations.NullMarked;
