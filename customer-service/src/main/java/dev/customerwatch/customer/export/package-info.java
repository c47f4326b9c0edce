/** Cards that leave the service in bulk: asked for by one person, approved by another. */
@NullMarked
package dev.customerwatch.customer.export;

import org.jspecify.annotations.NullMarked;
