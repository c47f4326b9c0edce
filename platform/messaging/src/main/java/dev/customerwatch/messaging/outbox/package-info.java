/** What is stored and not yet sent: the relay that sends it in order and the sweeper that finds what a crash left. */
@NullMarked
package dev.customerwatch.messaging.outbox;

import org.jspecify.annotations.NullMarked;
