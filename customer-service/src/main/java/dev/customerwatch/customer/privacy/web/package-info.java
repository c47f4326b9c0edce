/** Keeping the keys of personal data over HTTP. */
@NullMarked
package dev.customerwatch.customer.privacy.web;

import org.jspecify.annotations.NullMarked;
