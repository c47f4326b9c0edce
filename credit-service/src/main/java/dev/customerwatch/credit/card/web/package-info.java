/** Trading cards over HTTP. */
@NullMarked
package dev.customerwatch.credit.card.web;

import org.jspecify.annotations.NullMarked;
