/** Credit files and limit reviews over HTTP. */
@NullMarked
package dev.customerwatch.credit.file.web;

import org.jspecify.annotations.NullMarked;
