/** Tests of groups. */
@NullMarked
package dev.customerwatch.credit.group;

import org.jspecify.annotations.NullMarked;
