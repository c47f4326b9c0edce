/** Requests to let a held order pass 超限审批, decided by whoever has the authority for its excess. */
@NullMarked
package dev.customerwatch.credit.overlimit;

import org.jspecify.annotations.NullMarked;
