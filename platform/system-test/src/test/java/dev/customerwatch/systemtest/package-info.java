/** The whole system from outside: real processes, real events, HTTP. */
@NullMarked
package dev.customerwatch.systemtest;

import org.jspecify.annotations.NullMarked;
