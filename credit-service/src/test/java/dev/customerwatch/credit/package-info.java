/** Tests of the whole service. */
@NullMarked
package dev.customerwatch.credit;

import org.jspecify.annotations.NullMarked;
