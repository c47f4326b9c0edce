/** Relationship stage 客户关系阶段: a relation that falls back, or comes no further for long. */
@NullMarked
package dev.customerwatch.alert.rule.stage;

import org.jspecify.annotations.NullMarked;
