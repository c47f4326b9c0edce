/** The register over HTTP: filing, deciding, finding, and who may see what. */
@NullMarked
package dev.customerwatch.complaint.register.web;

import org.jspecify.annotations.NullMarked;
