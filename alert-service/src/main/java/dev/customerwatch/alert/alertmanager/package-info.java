/** What an Alertmanager is told about our alerts, and when. */
@NullMarked
package dev.customerwatch.alert.alertmanager;

import org.jspecify.annotations.NullMarked;
