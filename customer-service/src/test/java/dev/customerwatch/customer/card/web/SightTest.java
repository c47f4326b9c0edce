package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each role sees of each kind of field, by what they have to do with the customer and where they sit. */
@ServiceTest(
        value = "customer",
        properties = {"customer.site.networks=203.0.113.0/24", "server.forward-headers-strategy=native"})
class SightTest {

    private static final String ON_SITE = "203.0.113.7";
    private static final String OFF_SITE = "198.51.100.9";

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String owner;
    private String user;
    private String path;

    @BeforeEach
    void register() {
        customers = new CustomerApi(port);
        owner = fresh("rep");
        user = fresh("user");
        var body = Map.of("name", fresh("江南春"), "kind", "ENTERPRISE", "phone", "025 8888 1234");
        path = "/customers/" + id(customers.rep(owner).post("/customers", body).expect(201));
        var name = Map.of("field", "CONTACT_NAME", "item", "c-1", "value", "王小明");
        var position = Map.of("field", "OUR_POSITION", "value", "Second of three");
        var address = Map.of("field", "ADDRESS", "value", "Nanjing Road 1");
        customers
                .rep(owner)
                .post(path + "/facts", Map.of("source", "SERVICE", "facts", List.of(name, position, address)))
                .expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, SALES_REP, true, true, true",
        "OWNER, SALES_REP, false, false, false",
        "VISITOR, SALES_REP, false, true, true",
        "VISITOR_OF_ANOTHER, SALES_REP, false, false, false",
        "DEPUTY, SALES_REP, true, true, true",
        "DEPUTY, SALES_REP, false, false, false",
        "DEPUTY_WHO_VISITS, SALES_REP, false, true, true",
        "MEMBER, SALES_REP, true, true, true",
        "MEMBER, SALES_REP, false, false, false",
        "MEMBER, COMPLAINT_HANDLER, true, true, true",
        "MEMBER, COMPLAINT_HANDLER, false, false, false",
        "BORROWER, SALES_REP, true, true, true",
        "BORROWER, FINANCE, true, true, true",
        "BORROWER, FINANCE, false, false, false",
        "RETURNER, FINANCE, true, false, false",
        "CUSTODIAN, SALES_REP, true, false, true",
        "CUSTODIAN, COMPLAINT_HANDLER, true, false, false",
        "NOBODY, SALES_MANAGER, true, true, true",
        "NOBODY, SALES_MANAGER, false, true, true",
        "NOBODY, GENERAL_MANAGER, false, true, true",
        "NOBODY, PRIVACY_OFFICER, false, true, false",
        "NOBODY, REGIONAL_SUPERVISOR, true, false, true",
        "NOBODY, CREDIT_CONTROLLER, true, false, true",
        "NOBODY, FINANCE, true, false, false",
        "NOBODY, COMPLAINT_HANDLER, true, false, false",
        "NOBODY, AUDITOR, true, false, false",
        "NOBODY, ON_CALL, true, false, false",
        "NOBODY, INTEGRATION, true, false, false"
    })
    void eachSeesWhatConcernsThemThere(Tie tie, String role, boolean onSite, boolean personal, boolean business) {
        tie(tie);

        var viewer = as(tie == Tie.OWNER || tie == Tie.VISITOR ? owner : user, role, onSite ? ON_SITE : OFF_SITE);

        var facts = viewer.get(path + "/facts?purpose=CONTACT").expect(200);
        assertThat(value(facts, "CONTACT_NAME")).isEqualTo(personal ? "王小明" : "王**");
        assertThat(value(facts, "OUR_POSITION")).isEqualTo(business ? "Second of three" : "***");
        assertThat(value(facts, "ADDRESS")).isEqualTo("Nanjing Road 1");
        assertThat(viewer.get(path + "?purpose=CONTACT").expect(200).at("/phone"))
                .isEqualTo(personal ? "02588881234" : "025****1234");
        assertThat(value(viewer.get(path + "/facts").expect(200), "CONTACT_NAME"))
                .isEqualTo("王**");
    }

    @Test
    void whoHasNothingToDoWithACustomerSeesNoCard() {
        as(user, "SALES_REP", ON_SITE).get(path).expect(404);
    }

    @Test
    void whoeverIsOnTheTeamFindsTheCustomerAndChangesItAsARep() {
        tie(Tie.MEMBER);
        var rep = as(user, "SALES_REP", ON_SITE);

        var found = rep.get("/customers").expect(200);

        assertThat(found.at("/items/0/customerId")).isEqualTo(path.substring("/customers/".length()));
        assertThat(found.json().get("items")).hasSize(1);
        rep.post(path + "/reviews").expect(200);
        assertThat(as(user, "COMPLAINT_HANDLER", ON_SITE)
                        .post(path + "/reviews")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLoanEndsByItselfAndIsNotExtendedAfterwards() {
        tie(Tie.CUSTODIAN);
        var custodian = as(user, "COMPLAINT_HANDLER", ON_SITE);
        var lent = lend(custodian, "finance1", Duration.ofSeconds(3)).expect(201);
        var borrower = as("finance1", "FINANCE", ON_SITE);
        assertThat(borrower.get(path + "?purpose=CONTACT").at("/phone")).isEqualTo("02588881234");

        await("the loan to end")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        borrower.get(path + "?purpose=CONTACT").at("/phone").contains("*"));

        var loan = "/loans/" + lent.at("/loanId");
        var later = Map.of("until", Instant.now().plus(Duration.ofDays(1)));
        assertThat(custodian.put(loan + "/until", later).problem(409)).isEqualTo("loan-over");
        assertThat(borrower.post(loan + "/return").problem(409)).isEqualTo("loan-over");
        assertThat(customers
                        .with("AUDITOR")
                        .get("/audit/entries?customerId=" + path.substring("/customers/".length()))
                        .text())
                .contains("LEND", "CONTACT finance1");
    }

    @Test
    void onlyTheCustodianLendsAndNeverPastTheEnd() {
        tie(Tie.CUSTODIAN);
        var custodian = as(user, "COMPLAINT_HANDLER", ON_SITE);

        assertThat(lend(customers.rep(owner), "finance1", Duration.ofDays(1)).problem(403))
                .isEqualTo("custodian-lends");
        assertThat(lend(custodian, "finance1", Duration.ofSeconds(-1)).problem(409))
                .isEqualTo("loan-over");
        assertThat(lend(custodian, user, Duration.ofDays(1)).problem(400)).isEqualTo("invalid-value");
        var loan = lend(custodian, "finance1", Duration.ofDays(1)).expect(201);
        assertThat(as("finance2", "FINANCE", ON_SITE)
                        .post("/loans/" + loan.at("/loanId") + "/return")
                        .problem(404))
                .isEqualTo("not-found");
        assertThat(customers.manager().get(path + "/loans").expect(200).json()).hasSize(1);
    }

    @Test
    void theNextCustodianEndsWhatTheLastOneLent() {
        tie(Tie.CUSTODIAN);
        var lent = lend(as(user, "COMPLAINT_HANDLER", ON_SITE), "finance1", Duration.ofDays(1))
                .expect(201);
        var loan = "/loans/" + lent.at("/loanId");
        var next = fresh("archive");

        as(next, "AUDITOR", ON_SITE).post(loan + "/return").expect(404);
        custodian(next);
        as(next, "AUDITOR", ON_SITE).post(loan + "/return").expect(200);

        assertThat(as("finance1", "FINANCE", ON_SITE)
                        .get(path + "?purpose=CONTACT")
                        .at("/phone"))
                .isEqualTo("025****1234");
    }

    /** What somebody has to do with the customer. */
    enum Tie {
        OWNER,
        VISITOR,
        VISITOR_OF_ANOTHER,
        DEPUTY,
        DEPUTY_WHO_VISITS,
        MEMBER,
        BORROWER,
        RETURNER,
        CUSTODIAN,
        NOBODY
    }

    private void tie(Tie tie) {
        switch (tie) {
            case OWNER, NOBODY -> {}
            case VISITOR -> plan(owner);
            case VISITOR_OF_ANOTHER -> {
                member();
                plan(owner);
            }
            case DEPUTY -> deputy();
            case DEPUTY_WHO_VISITS -> {
                deputy();
                plan(owner);
            }
            case MEMBER -> member();
            case CUSTODIAN -> custodian(user);
            case BORROWER -> borrowed();
            case RETURNER -> {
                var loan = "/loans/" + borrowed().at("/loanId");
                as(user, "FINANCE", ON_SITE).post(loan + "/return").expect(200);
            }
        }
    }

    private Answer borrowed() {
        custodian("archive1");
        return lend(as("archive1", "AUDITOR", ON_SITE), user, Duration.ofHours(1))
                .expect(201);
    }

    private Answer lend(Api lender, String borrower, Duration time) {
        var until = Instant.now().plus(time);
        return lender.post(path + "/loans", Map.of("borrower", borrower, "purpose", "CONTACT", "until", until));
    }

    private void custodian(String custodian) {
        customers
                .employ(custodian, Map.of("employment", "PERMANENT", "hiredOn", "2020-01-01"))
                .expect(200);
        change("/custodian", Map.of("custodian", custodian));
    }

    private void member() {
        change("/team", Map.of("members", List.of(Map.of("user", user, "role", "TECHNICAL"))));
    }

    private void change(String part, Map<String, ?> body) {
        var etag = customers.manager().get(path).etag();
        customers.manager().with("If-Match", etag).put(path + part, body).expect(200);
    }

    private void deputy() {
        var now = Instant.now();
        var leave = Map.of("rep", owner, "deputy", user, "from", now.minusSeconds(60), "until", now.plusSeconds(3600));
        customers.manager().post("/deputies", leave).expect(201);
    }

    private void plan(String rep) {
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var customer = path.substring("/customers/".length());
        customers
                .manager()
                .post("/visits", Map.of("customerId", customer, "kind", "FIELD_VISIT", "rep", rep, "day", day))
                .expect(201);
    }

    private Api as(String who, String role, String address) {
        return Api.at(port).as(who, role).with("X-Forwarded-For", address);
    }

    private static String value(Answer read, String field) {
        return read.json()
                .get("facts")
                .valueStream()
                .filter(fact -> fact.get("field").asString().equals(field))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asString();
    }
}
