/** Payment terms 信用期限 by rule, and the days on which business is done. */
@NullMarked
package dev.customerwatch.credit.term;

import org.jspecify.annotations.NullMarked;
