package dev.customerwatch.credit.account.web;

/** Requests as the OpenAPI document shows them. */
final class AccountExamples {

    static final String OPEN = """
            {"customerId": "019b8bab-0680-70f6-b1ca-1ddba8db3bcf", "currency": "CNY",
             "limit": {"kind": "AMOUNT", "amount": {"amount": "1000.00", "currency": "CNY"}}, "termDays": 30}""";

    static final String LIMIT = """
            {"limit": {"kind": "AMOUNT", "amount": {"amount": "900.00", "currency": "CNY"}}, "reason": "Yearly review"}""";

    static final String TERM = """
            {"term": {"base": "DELIVERY", "cutOffDay": 25, "days": 30, "nextBusinessDay": true},
             "reason": "Monthly statement from now on"}""";

    static final String STATUS = """
            {"status": "SUSPENDED", "reason": "Change of ownership"}""";

    static final String TEMPORARY = """
            {"amount": {"amount": "1500.00", "currency": "CNY"}, "until": "2030-02-20T16:00:00Z",
             "reason": "Spring festival"}""";

    static final String SUPPLY = """
            {"held": true, "reason": "Two bills dishonoured in one month"}""";

    static final String PART = """
            {"limit": {"amount": "500.00", "currency": "CNY"}, "reason": "Dealer agreement"}""";

    private AccountExamples() {}
}
