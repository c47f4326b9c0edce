package dev.customerwatch.complaint.register.web;

import static dev.customerwatch.complaint.register.web.ComplaintApi.assignment;
import static dev.customerwatch.complaint.register.web.ComplaintApi.customerOf;
import static dev.customerwatch.complaint.register.web.ComplaintApi.fresh;
import static dev.customerwatch.complaint.register.web.ComplaintApi.grievance;
import static dev.customerwatch.complaint.register.web.ComplaintApi.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.testkit.AccessNews;
import dev.customerwatch.testkit.Api;
import dev.customerwatch.testkit.Api.Answer;
import dev.customerwatch.testkit.ServiceTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists by filters and page by page, and what a rep sees of them. */
@ServiceTest("complaint")
class FindComplaintsTest {

    @LocalServerPort
    private int port;

    private ComplaintApi complaints;
    private String rep;
    private String customer;

    @BeforeEach
    void call() {
        complaints = new ComplaintApi(port);
        rep = fresh("rep");
        customer = customerOf(rep);
    }

    @Test
    void filtersHoldTogether() {
        var filed = file(customer);
        var assigned = file(customer);
        complaints.handler().post(path(assigned) + "/assign", assignment()).expect(200);
        var query = "/complaints?customerId=" + customer;

        assertThat(found(complaints.handler(), query)).containsExactly(id(filed), id(assigned));
        assertThat(found(complaints.handler(), query + "&status=ASSIGNED")).containsExactly(id(assigned));
        assertThat(found(complaints.handler(), query + "&status=RESOLVED")).isEmpty();
        assertThat(found(complaints.handler(), "/complaints?status=ASSIGNED&limit=200"))
                .contains(id(assigned));
        var odd = complaints.handler().get("/complaints?status=OPEN");
        assertThat(odd.problem(400)).isEqualTo("invalid-parameter");
        assertThat(odd.at("/field")).isEqualTo("status");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var all = new ArrayList<String>();
        for (var at = 0; at < 5; at++) {
            all.add(id(file(customer)));
        }

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = complaints
                    .handler()
                    .get("/complaints?limit=2&customerId=" + customer + next)
                    .expect(200);
            seen.addAll(ids(page));
            next = page.json().has("next") ? "&cursor=" + page.at("/next") : "";
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void aRepSeesComplaintsOfOwnCustomersOnly() {
        var own = file(customer);
        var foreign = file(customerOf(fresh("rep")));
        var viewer = complaints.rep(rep);

        assertThat(found(viewer, "/complaints")).containsExactly(id(own));
        assertThat(found(viewer, "/complaints?status=FILED")).containsExactly(id(own));
        assertThat(found(viewer, "/complaints?customerId=" + foreign.at("/customerId")))
                .isEmpty();
        assertThat(found(complaints.rep(fresh("rep")), "/complaints")).isEmpty();
        viewer.get(path(own)).expect(200);
        assertThat(viewer.get(path(foreign)).problem(404)).isEqualTo("not-found");
    }

    @Test
    void aDeputySeesComplaintsOfTheRepsCustomersUntilTheyLeave() {
        var deputy = "rep-" + Uuids.next();
        var now = Instant.now();
        var own = file(customer);
        var acting = complaints.rep(deputy);
        assertThat(found(acting, "/complaints")).isEmpty();

        AccessNews.acts(deputy, rep, now.minusSeconds(60), now.plusSeconds(3600));
        await("the deputy").until(() -> acting.get(path(own)).status() == 200);
        assertThat(found(acting, "/complaints")).containsExactly(id(own));

        AccessNews.leaves(deputy, now);
        await("the gate to close").until(() -> acting.get("/complaints").status() == 403);
        assertThat(acting.get("/complaints").problem(403)).isEqualTo("access-ended");
    }

    private Answer file(String ofCustomer) {
        return complaints
                .handler()
                .post("/complaints", grievance(ofCustomer, "Two pumps leak"))
                .expect(201);
    }

    private static List<String> found(Api viewer, String path) {
        return ids(viewer.get(path).expect(200));
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("complaintId").asString())
                .toList();
    }

    private static String id(Answer complaint) {
        return complaint.at("/complaintId");
    }
}
