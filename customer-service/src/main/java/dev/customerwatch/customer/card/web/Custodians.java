package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.CustomerSettings;
import dev.customerwatch.customer.lending.Custody;
import dev.customerwatch.customer.staff.CustodianRule.Unfit;
import dev.customerwatch.customer.staff.StaffMember;
import dev.customerwatch.customer.staff.mongo.StaffRegister;
import dev.customerwatch.web.ProblemType;
import dev.customerwatch.web.Refusal;
import dev.customerwatch.web.Role;
import dev.customerwatch.web.Shown;
import dev.customerwatch.web.Viewer;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Decides who may keep files, from what the staff register says of them. */
@Component
final class Custodians {

    static final ProblemType CUSTODIAN_UNKNOWN = new ProblemType("custodian-unknown", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType CUSTODIAN_UNFIT = new ProblemType("custodian-unfit", HttpStatus.UNPROCESSABLE_CONTENT);
    static final ProblemType GENERAL_MANAGER_DECIDES = new ProblemType("general-manager-decides", HttpStatus.FORBIDDEN);

    private final StaffRegister register;
    private final CustomerSettings settings;

    Custodians(StaffRegister register, CustomerSettings settings) {
        this.register = register;
        this.settings = settings;
    }

    /** @param exception the general manager's reason, kept only where the rule alone would forbid it */
    Custody custody(Viewer viewer, String custodian, @Nullable String exception, Instant at) {
        if (exception != null && !viewer.has(Role.GENERAL_MANAGER)) {
            throw new Refusal(GENERAL_MANAGER_DECIDES, Map.of("field", "exception"));
        }
        var member = register.find(custodian)
                .orElseThrow(() ->
                        new Refusal(CUSTODIAN_UNKNOWN, Map.of("field", "custodian", "value", Shown.text(custodian))));
        var unfit = settings.custodianRule().unfit(member, at);
        if (unfit.isEmpty()) {
            return new Custody(custodian, null);
        }
        if (unfit.get() == Unfit.LEFT || exception == null) {
            throw unfit(member, unfit.get());
        }
        return new Custody(custodian, exception);
    }

    private Refusal unfit(StaffMember member, Unfit why) {
        var fitFrom = settings.custodianRule().fitFrom(member);
        return new Refusal(
                CUSTODIAN_UNFIT, Map.of("field", "custodian", "value", member.user(), "why", why, "fitFrom", fitFrom));
    }
}
