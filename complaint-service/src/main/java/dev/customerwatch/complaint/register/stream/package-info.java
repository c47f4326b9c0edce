/** The register's events as other services read them, and what the register reads of theirs. */
@NullMarked
package dev.customerwatch.complaint.register.stream;

import org.jspecify.annotations.NullMarked;
