/** What groups tell others. */
@NullMarked
package dev.customerwatch.credit.group.stream;

import org.jspecify.annotations.NullMarked;
