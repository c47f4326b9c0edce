package dev.customerwatch.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.messaging.Uuids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trading cards over HTTP. */
class TradingCardHttpTest extends CreditServiceTest {

    private static final String PATH = "/trading-cards";
    private static final Map<String, Object> REMARK = Map.of("remark", "sound");

    @Test
    void anAccountIsOpenedByTwoApprovals() {
        var customer = customer(null);
        var rep = api().as("rep1", "SALES_REP");
        var filledIn = rep.post(PATH, card(customer, Map.of())).expect(201);
        assertThat(filledIn.header("Location")).isEqualTo(PATH + "/" + customer);
        assertThat(filledIn.at("/status")).isEqualTo("PENDING_MANAGER");
        assertThat(rep.post(PATH, card(customer, Map.of())).problem(409)).isEqualTo("trading-card-exists");
        var manager = api().as("manager1", "SALES_MANAGER");
        var general = api().as("general1", "GENERAL_MANAGER");
        var path = PATH + "/" + customer;
        assertThat(general.post(path + "/head-office-approval", REMARK).problem(409))
                .isEqualTo("trading-card-status");
        manager.post(path + "/manager-approval", REMARK).expect(200);
        assertThat(manager.get(PATH + "?pending=true&limit=200").expect(200).text())
                .contains(customer);
        controller().get("/accounts/" + customer).expect(404);

        var approved = general.post(path + "/head-office-approval", REMARK).expect(200);
        assertThat(approved.at("/opened")).isEqualTo("true");
        published("credit.credit-account-opened.v1", customer, "customerId", customer);
        var account = controller().get("/accounts/" + customer).expect(200);
        assertThat(account.at("/permanentLimit/amount/amount")).isEqualTo("1000.00");
        assertThat(general.get(path).expect(200).at("/conditions/0/reference")).isEqualTo("HT-1");
    }

    @Test
    void aRejectedCardOpensNothing() {
        var customer = customer(null);
        api().as("rep1", "SALES_REP").post(PATH, card(customer, Map.of())).expect(201);
        var manager = api().as("manager1", "SALES_MANAGER");
        var path = PATH + "/" + customer;

        assertThat(manager.post(path + "/rejection", REMARK).expect(200).at("/status"))
                .isEqualTo("REJECTED");
        assertThat(manager.post(path + "/manager-approval", REMARK).problem(409))
                .isEqualTo("trading-card-status");
        controller().get("/accounts/" + customer).expect(404);
        var anew = api().as("rep1", "SALES_REP")
                .post(PATH, card(customer, Map.of()))
                .expect(201);
        assertThat(anew.at("/status")).isEqualTo("PENDING_MANAGER");
        manager.post(path + "/manager-approval", REMARK).expect(200);
    }

    @Test
    void namesTheCardThatCountsWhereTheCustomerWasMerged() {
        var counting = Uuids.next();
        var merged = merged(counting);
        var refused = api().as("rep1", "SALES_REP").post(PATH, card(merged, Map.of()));
        assertThat(refused.problem(422)).isEqualTo("merged-customer");
        assertThat(refused.at("/into")).isEqualTo(counting);
        assertThat(open(merged, "1000.00").problem(422)).isEqualTo("merged-customer");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var customer = customer(null);
        var manager = api().as("manager1", "SALES_MANAGER");
        var euros = Map.of("kind", "AMOUNT", "amount", Map.of("amount", "1.00", "currency", "EUR"));
        var backwards =
                List.of(Map.of("kind", "CONTRACT", "reference", "r", "from", "2026-02-01", "until", "2026-01-01"));
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("limit", euros), Map.of("currency", "XXQ"), Map.of("conditions", backwards))) {
            assertThat(manager.post(PATH, card(customer, wrong)).problem(400)).isEqualTo("invalid-value");
        }
        assertThat(manager.post(PATH, card(Uuids.next(), Map.of())).problem(422))
                .isEqualTo("unknown-customer");
        manager.post(PATH, card(customer, Map.of())).expect(201);
        var own = manager.with("Accept-Language", "zh-CN").post(PATH + "/" + customer + "/manager-approval", REMARK);
        assertThat(own.problem(422)).isEqualTo("same-person");
        assertThat(own.at("/title")).isEqualTo("同一人");
        assertThat(manager.get(PATH + "/" + Uuids.next()).problem(404)).isEqualTo("not-found");
        assertThat(controller()
                        .post(PATH + "/" + customer + "/manager-approval", REMARK)
                        .problem(403))
                .isEqualTo("forbidden");
    }

    private static Map<String, Object> card(String customer, Map<String, Object> other) {
        var card = new HashMap<String, Object>(Map.of(
                "customerId",
                customer,
                "currency",
                "CNY",
                "limit",
                limit("1000.00"),
                "termDays",
                30,
                "conditions",
                List.of(Map.of("kind", "CONTRACT", "reference", "HT-1", "filedAt", "Cabinet 3")),
                "remark",
                "sound"));
        card.putAll(other);
        return card;
    }
}
