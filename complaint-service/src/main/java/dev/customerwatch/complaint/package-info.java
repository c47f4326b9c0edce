/** The complaint service: what customers complain of, and what we do about it. */
@NullMarked
package dev.customerwatch.complaint;

import org.jspecify.annotations.NullMarked;
