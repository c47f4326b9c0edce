/** What customers have promised and are expected to pay, what we are to pay them, and how much comes in against what was due. */
@NullMarked
package dev.customerwatch.credit.collection;

import org.jspecify.annotations.NullMarked;
