/** The web platform from outside: a small service with neither store nor broker, over real HTTP. */
@NullMarked
package dev.customerwatch.web.http;

import org.jspecify.annotations.NullMarked;
