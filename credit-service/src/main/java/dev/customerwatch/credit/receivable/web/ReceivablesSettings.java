package dev.customerwatch.credit.receivable.web;

import dev.customerwatch.credit.receivable.Provision;
import java.math.BigDecimal;

/**
 * How receivables are counted.
 *
 * @param costOfMoney what late money costs us in a year, e.g. 0.06
 * @param dustFloor what is overdue up to this, in the account's currency, is dust
 * @param lateInterest what contracts charge for a day of delay, e.g. 0.0005
 * @param provision how much of each age is taken for lost
 */
public record ReceivablesSettings(
        BigDecimal costOfMoney, BigDecimal dustFloor, BigDecimal lateInterest, Provision provision) {}
