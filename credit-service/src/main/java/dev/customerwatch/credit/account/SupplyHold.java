package dev.customerwatch.credit.account;

import java.time.Instant;

/**
 * Nothing more leaves for this customer on credit 暂停供货: new credit orders are held. What was delivered is invoiced, payments
 * are taken, and orders paid in advance pass.
 */
public record SupplyHold(Instant since, String reason, String by) {}
