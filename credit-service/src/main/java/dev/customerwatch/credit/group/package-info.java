/** Groups 集团 of customers that share a limit: a ledger of their own, which follows those of their members. */
@NullMarked
package dev.customerwatch.credit.group;

import org.jspecify.annotations.NullMarked;
