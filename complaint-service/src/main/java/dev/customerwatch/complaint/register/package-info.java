/** The register of complaints: each is recorded, given to somebody, and settled, in this order. */
@NullMarked
package dev.customerwatch.complaint.register;

import org.jspecify.annotations.NullMarked;
