/** Calls to the public APIs as any other client makes them: JSON and a bearer token. */
@NullMarked
package dev.customerwatch.local.http;

import org.jspecify.annotations.NullMarked;
