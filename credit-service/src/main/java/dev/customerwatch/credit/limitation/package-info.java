/** Until when a claim can be enforced 诉讼时效, and what starts that time anew. */
@NullMarked
package dev.customerwatch.credit.limitation;

import org.jspecify.annotations.NullMarked;
