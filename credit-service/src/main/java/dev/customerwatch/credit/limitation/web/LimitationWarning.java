package dev.customerwatch.credit.limitation.web;

/**
 * How early claims are shown whose time runs out.
 *
 * @param days to look ahead where nobody says otherwise
 */
public record LimitationWarning(int days) {}
