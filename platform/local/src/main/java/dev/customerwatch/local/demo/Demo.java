package dev.customerwatch.local.demo;

import dev.customerwatch.local.http.Answer;
import dev.customerwatch.local.http.Api;
import dev.customerwatch.local.machine.Ports;
import java.net.http.HttpClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The made-up company at work: a client like any other, that registers its customers, opens their accounts and then
 * trades with them. On data of an earlier run it goes on with the same customers.
 */
public final class Demo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long SEED = 20_260_105;
    private static final int CONFLICT = 409;

    private final HttpClient http = Api.client();
    private final Agenda agenda = new Agenda();
    private final Dice dice = new Dice(SEED);
    private final Office office;
    private final Complaints complaints;

    private Demo(Ports ports) {
        this.office = new Office(http, ports);
        this.complaints = new Complaints(office, agenda, dice);
    }

    /** Begins to trade with the machine on these ports. */
    public static Demo start(Ports ports) {
        var demo = new Demo(ports);
        for (var buyer : Roster.buyers()) {
            demo.agenda.in(Duration.ZERO, () -> demo.office.register(buyer), answer -> demo.registered(buyer, answer));
        }
        return demo;
    }

    @Override
    public void close() {
        agenda.close();
        http.shutdownNow();
    }

    private void registered(Buyer buyer, Answer customer) {
        if (!customer.isOk()) {
            LOG.warn("demo customer={} refused={}", buyer.code(), customer.problem());
            return;
        }
        var customerId = customer.body().path("customerId").asString();
        agenda.in(
                Duration.ZERO,
                () -> office.openAccount(customerId, buyer),
                answer -> opened(customerId, buyer, answer));
    }

    private void opened(String customerId, Buyer buyer, Answer account) {
        if (!account.isOk() && account.status() != CONFLICT) {
            LOG.warn("demo account={} refused={}", buyer.code(), account.problem());
            return;
        }
        new Trade(customerId, buyer, office, agenda, dice).begin();
        complaints.mayComeFrom(customerId);
    }
}
