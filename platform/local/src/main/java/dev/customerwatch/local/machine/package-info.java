/** One machine: broker, store, authorization server and the five services in this JVM, on one data folder. */
@NullMarked
package dev.customerwatch.local.machine;

import org.jspecify.annotations.NullMarked;
