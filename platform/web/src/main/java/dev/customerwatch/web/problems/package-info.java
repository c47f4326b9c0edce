/** Turns whatever goes wrong in a request into one localized problem (RFC 9457). */
@NullMarked
package dev.customerwatch.web.problems;

import org.jspecify.annotations.NullMarked;
