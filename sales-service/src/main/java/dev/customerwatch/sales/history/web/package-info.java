/** Taking history in over HTTP: imports, their rows, and their completion. */
@NullMarked
package dev.customerwatch.sales.history.web;

import org.jspecify.annotations.NullMarked;
