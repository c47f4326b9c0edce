/** The alert desk: what becomes of the engine's episodes once people see them, are told and take them on. */
@NullMarked
package dev.customerwatch.alert.desk;

import org.jspecify.annotations.NullMarked;
