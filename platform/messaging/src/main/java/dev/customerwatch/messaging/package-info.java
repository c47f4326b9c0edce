/** Events as they travel: CloudEvents attributes, identifiers, clocks and topics. */
@NullMarked
package dev.customerwatch.messaging;

import org.jspecify.annotations.NullMarked;
