package dev.customerwatch.customer.card.web;

import static dev.customerwatch.customer.card.web.CustomerApi.fresh;
import static dev.customerwatch.customer.card.web.CustomerApi.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.ServiceTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest("customer")
class FindTest {

    @LocalServerPort
    private int port;

    private CustomerApi customers;
    private String region;

    @BeforeEach
    void call() {
        customers = new CustomerApi(port);
        region = fresh("REGION");
    }

    @Test
    void allFiltersHoldTogether() {
        var code = fresh("C");
        var rep = fresh("rep");
        var key = register(Map.of("kind", "DEALER", "grade", "KEY", "accountOwner", rep, "code", code));
        var small = register(Map.of("kind", "DEALER", "grade", "SMALL", "accountOwner", rep, "state", "TARGET"));
        var bare = register(Map.of("kind", "ENTERPRISE"));

        assertThat(found("region=" + region)).containsExactly(key, small, bare);
        assertThat(found("region=" + region + "&kind=DEALER")).containsExactly(key, small);
        assertThat(found("region=" + region + "&grade=KEY")).containsExactly(key);
        assertThat(found("region=" + region + "&state=TARGET")).containsExactly(small);
        assertThat(found("accountOwner=" + rep)).containsExactly(key, small);
        assertThat(found("accountOwner=" + rep + "&kind=DEALER&grade=SMALL&state=TARGET&region=" + region))
                .containsExactly(small);
        assertThat(found("code=" + code)).containsExactly(key);
        assertThat(found("code=" + code + "&grade=SMALL")).isEmpty();
        assertThat(found("region=nowhere")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var all = new ArrayList<String>();
        for (var at = 0; at < 7; at++) {
            all.add(register(Map.of("kind", "DEALER")));
        }

        var seen = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var query = "region=" + region + "&limit=3";
        var next = "";
        do {
            var page = customers.manager().get("/customers?" + query + next).expect(200);
            var ids = ids(page);
            seen.addAll(ids);
            sizes.add(ids.size());
            next = page.json().has("next") ? "&cursor=" + page.at("/next") : "";
            if (sizes.size() == 1) {
                all.add(register(Map.of("kind", "DEALER")));
            }
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(all);
        assertThat(sizes).containsExactly(3, 3, 2);
    }

    @Test
    void aFullLastPageHasNoNext() {
        register(Map.of("kind", "DEALER"));
        register(Map.of("kind", "DEALER"));

        var page = customers
                .manager()
                .get("/customers?region=" + region + "&limit=2")
                .expect(200);

        assertThat(ids(page)).hasSize(2);
        assertThat(page.json().has("next")).isFalse();
    }

    private String register(Map<String, String> facts) {
        var asked = new HashMap<>(facts);
        asked.put("name", "江南春");
        asked.put("region", region);
        return id(customers.manager().post("/customers", asked).expect(201));
    }

    private List<String> found(String query) {
        return ids(customers.manager().get("/customers?" + query).expect(200));
    }

    private static List<String> ids(Api.Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("customerId").asString())
                .toList();
    }
}
