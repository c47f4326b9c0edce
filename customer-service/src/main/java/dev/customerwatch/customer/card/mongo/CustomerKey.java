package dev.customerwatch.customer.card.mongo;

/** By what customers are classified and found, each with an index. */
public enum CustomerKey {
    CODE("code"),
    IDENTIFIER("identifier"),
    ACCOUNT_OWNER("accountOwner"),
    LOOKED_AFTER_BY("lookedAfterBy"),
    REGION("region"),
    KIND("kind"),
    GRADE("grade"),
    STATE("state"),
    SIZE("size"),
    INDUSTRY("industry"),
    VOLUME("volume"),
    CREDIT_BAND("creditBand"),
    CHANNEL("channel"),
    INTEREST("interest"),
    STAGE("stage"),
    ATTITUDE("attitude"),
    KEY_ACCOUNT("keyAccount"),
    LOSS_REASON("lossReason");

    private final String field;

    CustomerKey(String field) {
        this.field = field;
    }

    boolean isUnique() {
        return this == CODE || this == IDENTIFIER;
    }

    String field() {
        return field;
    }

    String path() {
        return "state." + field;
    }
}
