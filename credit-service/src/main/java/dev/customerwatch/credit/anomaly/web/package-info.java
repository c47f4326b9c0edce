/** Anomaly reports over HTTP. */
@NullMarked
package dev.customerwatch.credit.anomaly.web;

import org.jspecify.annotations.NullMarked;
