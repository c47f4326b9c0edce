/** Spring's side of messaging: beans, settings and their defaults. */
@NullMarked
package dev.customerwatch.messaging.autoconfigure;

import org.jspecify.annotations.NullMarked;
