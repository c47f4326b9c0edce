/** Orders over HTTP: what may be asked, what is answered, and who may ask. */
@NullMarked
package dev.customerwatch.sales.order.web;

import org.jspecify.annotations.NullMarked;
