package dev.customerwatch.customer.card;

/** How a dealer sells on. */
public enum ChannelKind {
    WHOLESALER,
    RETAILER,
    AGENT,
    AUTHORISED_DEALER,
    CHAIN,
    EXCLUSIVE_STORE
}
