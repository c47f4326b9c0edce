/** The settings as documents that tell their versions to the engine and to everybody. */
@NullMarked
package dev.customerwatch.alert.setting.mongo;

import org.jspecify.annotations.NullMarked;
