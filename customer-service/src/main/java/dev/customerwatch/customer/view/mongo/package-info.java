/** Our own copies of what other services tell, readable while they are away. */
@NullMarked
package dev.customerwatch.customer.view.mongo;

import org.jspecify.annotations.NullMarked;
