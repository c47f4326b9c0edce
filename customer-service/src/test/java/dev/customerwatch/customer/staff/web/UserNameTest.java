package dev.customerwatch.customer.staff.web;

import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.customer.card.web.CustomerApi;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The name of a user becomes the key of an event, which has room for so many characters. */
@ServiceTest("customer")
class UserNameTest {

    private static final String LONGEST = "u".repeat(100);

    @LocalServerPort
    private int port;

    /** Where the name of a user enters. */
    enum Way {
        STAFF("user"),
        REP_ON_LEAVE("rep"),
        DEPUTY("deputy"),
        OWNER_OF_A_NEW_CARD("accountOwner"),
        NEW_OWNER("accountOwner"),
        HAND_OVER("to"),
        TEAM("user"),
        CUSTODIAN("custodian"),
        REP_OF_A_VISIT("rep");

        private final String field;

        Way(String field) {
            this.field = field;
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aNameThatIsTooLongIsRefusedWhereItEnters(Way way) {
        var refused = say(way, LONGEST + "x");

        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.at("/field")).isEqualTo(way.field);
        if (way != Way.CUSTODIAN) { // who keeps a file has to be of the staff first, and nobody with such a name is
            assertThat(refused.problem(400)).isEqualTo("invalid-value");
            assertThat(refused.at("/detail")).contains("1..100", "101");
        }
    }

    @Test
    void theLongestNameIsTaken() {
        assertThat(say(Way.STAFF, LONGEST).expect(200).at("/user")).isEqualTo(LONGEST);
        assertThat(say(Way.NEW_OWNER, LONGEST).expect(200).at("/accountOwner")).isEqualTo(LONGEST);
    }

    private Answer say(Way way, String user) {
        var customers = new CustomerApi(port);
        var manager = customers.manager();
        var registered = customers.registered("rep1");
        var card = "/customers/" + id(registered);
        var now = Instant.now();
        var change = manager.with("If-Match", registered.etag());
        return switch (way) {
            case STAFF -> customers.employ(user, Map.of("employment", "PERMANENT", "hiredOn", "2020-01-01"));
            case REP_ON_LEAVE -> manager.post("/deputies", leave(user, "rep2", now));
            case DEPUTY -> manager.post("/deputies", leave("rep1", user, now));
            case OWNER_OF_A_NEW_CARD ->
                manager.post("/customers", Map.of("name", "江南春", "kind", "ENTERPRISE", "accountOwner", user));
            case NEW_OWNER -> change.put(card + "/account-owner", Map.of("accountOwner", user));
            case HAND_OVER -> manager.post("/hand-overs", Map.of("from", "nobody", "to", user));
            case TEAM ->
                change.put(card + "/team", Map.of("members", List.of(Map.of("user", user, "role", "TECHNICAL"))));
            case CUSTODIAN -> change.put(card + "/custodian", Map.of("custodian", user));
            case REP_OF_A_VISIT ->
                manager.post(
                        "/visits",
                        Map.of("customerId", id(registered), "kind", "CALL", "rep", user, "day", "2100-01-04"));
        };
    }

    private static Map<String, Object> leave(String rep, String deputy, Instant now) {
        return Map.of("rep", rep, "deputy", deputy, "from", now, "until", now.plusSeconds(3600));
    }
}
