/** The settings over HTTP. */
@NullMarked
package dev.customerwatch.alert.setting.web;

import org.jspecify.annotations.NullMarked;
