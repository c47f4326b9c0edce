/** How imports bring history. */
@NullMarked
package dev.customerwatch.sales.history.web;

import org.jspecify.annotations.NullMarked;
