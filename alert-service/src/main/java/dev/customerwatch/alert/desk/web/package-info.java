/** The desk over HTTP: lists, single alerts and acknowledgements, in the reader's language. */
@NullMarked
package dev.customerwatch.alert.desk.web;

import org.jspecify.annotations.NullMarked;
