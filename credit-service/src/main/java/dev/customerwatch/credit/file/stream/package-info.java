/** The events about ratings. */
@NullMarked
package dev.customerwatch.credit.file.stream;

import org.jspecify.annotations.NullMarked;
