/** Who may decide on limits how far 额度审批, and requests for what is beyond that. */
@NullMarked
package dev.customerwatch.credit.limit;

import org.jspecify.annotations.NullMarked;
