package dev.customerwatch.credit.receivable.web;

import java.math.BigDecimal;

/**
 * How receivables are counted.
 *
 * @param costOfMoney what late money costs us in a year, e.g. 0.06
 * @param dustFloor what is overdue up to this, in the account's currency, is dust
 */
public record ReceivablesSettings(BigDecimal costOfMoney, BigDecimal dustFloor) {}
