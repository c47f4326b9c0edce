/** What a service's controllers use: problems, viewers, idempotency keys, ETags, pages and the access matrix. */
@NullMarked
package dev.customerwatch.web;

import org.jspecify.annotations.NullMarked;
