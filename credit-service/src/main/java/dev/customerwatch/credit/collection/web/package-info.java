/** Promises, the plan, targets and the rate of collection over HTTP. */
@NullMarked
package dev.customerwatch.credit.collection.web;

import org.jspecify.annotations.NullMarked;
