/** Demands and limitation over HTTP. */
@NullMarked
package dev.customerwatch.credit.limitation.web;

import org.jspecify.annotations.NullMarked;
