/** Work that falls due at an instant written in a document. */
@NullMarked
package dev.customerwatch.messaging.due;

import org.jspecify.annotations.NullMarked;
