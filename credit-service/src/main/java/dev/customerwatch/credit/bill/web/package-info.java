/** Bills over HTTP. */
@NullMarked
package dev.customerwatch.credit.bill.web;

import org.jspecify.annotations.NullMarked;
