package dev.customerwatch.credit.account;

/**
 * The tax invoice 发票 behind an invoice.
 *
 * @param number as the tax authority gave it, 8 to 20 digits
 */
public record Fapiao(String number, Kind kind) {

    /** Special invoices let the buyer deduct the tax 专用发票, ordinary ones do not 普通发票. */
    public enum Kind {
        SPECIAL,
        ORDINARY
    }

    public Fapiao {
        if (!number.matches("[0-9]{8,20}")) {
            throw new IllegalArgumentException("a fapiao number has 8 to 20 digits: " + number);
        }
    }
}
