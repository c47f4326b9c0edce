/** Names every exception that a request can end in as one refusal, without repeating personal data or our inside. */
@NullMarked
package dev.customerwatch.web.faults;

import org.jspecify.annotations.NullMarked;
