package dev.customerwatch.web;

/** The roles that a token's claim {@code roles} may carry. */
public enum Role {
    SALES_REP,
    REGIONAL_SUPERVISOR,
    SALES_MANAGER,
    GENERAL_MANAGER,
    CREDIT_CONTROLLER,
    FINANCE,
    COMPLAINT_HANDLER,
    AUDITOR,
    PRIVACY_OFFICER,
    ON_CALL,
    INTEGRATION,
    OPERATOR;

    /** The name that Spring Security gives to whoever has the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
