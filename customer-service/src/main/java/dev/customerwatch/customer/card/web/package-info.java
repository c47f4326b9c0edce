/** The card over HTTP: commands, lists, and who may see and change what. */
@NullMarked
package dev.customerwatch.customer.card.web;

import org.jspecify.annotations.NullMarked;
