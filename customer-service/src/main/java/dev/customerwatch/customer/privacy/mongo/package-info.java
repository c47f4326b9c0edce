/** One data key per customer, wrapped by the installation's key; destroying it erases. */
@NullMarked
package dev.customerwatch.customer.privacy.mongo;

import org.jspecify.annotations.NullMarked;
