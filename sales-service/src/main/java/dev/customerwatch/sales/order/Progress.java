package dev.customerwatch.sales.order;

/** How far delivery, invoicing or payment of an order has come. */
public enum Progress {
    NONE,
    PART,
    FULL
}
