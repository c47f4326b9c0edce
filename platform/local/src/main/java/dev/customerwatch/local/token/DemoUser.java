package dev.customerwatch.local.token;

import dev.customerwatch.web.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The users of the one-machine run. Their password is public, so they exist on loopback only. */
public enum DemoUser {
    REP_LI(Role.SALES_REP),
    REP_WANG(Role.SALES_REP),
    SUPERVISOR(Role.REGIONAL_SUPERVISOR),
    SALES_MANAGER(Role.SALES_MANAGER),
    GENERAL_MANAGER(Role.GENERAL_MANAGER),
    CREDIT_CONTROLLER(Role.CREDIT_CONTROLLER),
    FINANCE(Role.FINANCE),
    COMPLAINTS(Role.COMPLAINT_HANDLER),
    AUDITOR(Role.AUDITOR),
    PRIVACY_OFFICER(Role.PRIVACY_OFFICER),
    ON_CALL(Role.ON_CALL),
    INTEGRATION(Role.INTEGRATION),
    OPERATOR(Role.OPERATOR);

    public static final String PASSWORD = "demo";

    private final Role role;

    DemoUser(Role role) {
        this.role = role;
    }

    /** The name to log in with, e.g. {@code rep.li}. */
    public String user() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public Role role() {
        return role;
    }

    public static Optional<DemoUser> named(String user) {
        return Arrays.stream(values()).filter(demo -> demo.user().equals(user)).findFirst();
    }
}
