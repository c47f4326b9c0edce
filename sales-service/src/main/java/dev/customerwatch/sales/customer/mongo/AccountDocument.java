package dev.customerwatch.sales.customer.mongo;

/** A customer's credit account as far as sales asks: is it open? */
record AccountDocument(boolean open) {}
