/** Pushes alerts to an Alertmanager over HTTP. */
@NullMarked
package dev.customerwatch.alert.alertmanager.web;

import org.jspecify.annotations.NullMarked;
