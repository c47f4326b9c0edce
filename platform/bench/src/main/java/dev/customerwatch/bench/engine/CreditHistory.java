package dev.customerwatch.bench.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.customerwatch.messaging.Attribute;
import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What credit-service would have published about a company's customers over a month: each opens an account with a limit of
 * 1,000.00, then orders, is invoiced and pays, over and over. Most order for 50.00; one in fifty orders for 950.00, and so
 * comes near the limit each time and leaves it again.
 *
 * @param customers take turns; each has events / customers events
 */
public record CreditHistory(int customers, int events) {

    public static final String TOPIC = "credit.events.v1";

    private static final Duration LENGTH = Duration.ofDays(30);
    private static final String OPENED = "credit-account-opened";
    private static final int ONE_LARGE_IN = 50;
    private static final String NOTHING = "0.00";

    /** Hands on every event, in the order of their times, which end now. */
    public void forEach(Instant now, Consumer<ProducerRecord<String, byte[]>> taker) {
        var ids = IntStream.range(0, customers).mapToObj(number -> Uuids.next()).toList();
        var begin = now.minus(LENGTH);
        var step = LENGTH.dividedBy(events);
        for (var number = 0; number < events; number++) {
            var customer = number % customers;
            var at = begin.plus(step.multipliedBy(number));
            var amount = customer % ONE_LARGE_IN == 0 ? "950.00" : "50.00";
            taker.accept(event(ids.get(customer), number / customers, at, amount));
        }
    }

    private static ProducerRecord<String, byte[]> event(String customer, int place, Instant at, String amount) {
        if (place == 0) {
            var body = "{\"customerId\":\"%s\",\"termDays\":30,\"figures\":%s}"
                    .formatted(customer, figures(NOTHING, NOTHING));
            return row(customer, OPENED, 1, at, body);
        }
        var order = customer.substring(0, 24) + "%012x".formatted((place - 1) / 3);
        var invoice = customer.substring(0, 24) + "f%011x".formatted((place - 1) / 3);
        return switch ((place - 1) % 3) {
            case 0 -> row(customer, "credit-reserved", place + 1, at, reserved(customer, order, amount));
            case 1 -> row(customer, "invoice-issued", place + 1, at, invoiced(customer, order, invoice, amount));
            default -> row(customer, "payment-received", place + 1, at, paid(customer, order, invoice, amount));
        };
    }

    private static String reserved(String customer, String order, String amount) {
        return """
                {"customerId":"%s","orderId":"%s","amount":%s,"postings":[%s],"figures":%s}""".formatted(
                        customer, order, money(amount), posting("RESERVED", order, amount), figures(NOTHING, amount));
    }

    private static String invoiced(String customer, String order, String invoice, String amount) {
        return """
                {"customerId":"%s","invoiceId":"%s","orderId":"%s","deliveryId":"%s","amount":%s,"issuedOn":"2026-01-06",\
                "dueOn":"2099-02-05","paid":false,"postings":[%s,%s],"figures":%s}""".formatted(
                        customer,
                        invoice,
                        order,
                        order,
                        money(amount),
                        posting("RESERVED", order, "-" + amount),
                        posting("OPEN_INVOICES", invoice, amount),
                        figures(amount, NOTHING));
    }

    private static String paid(String customer, String order, String invoice, String amount) {
        return """
                {"customerId":"%s","paymentId":"%s","amount":%s,"allocations":[{"invoiceId":"%s","orderId":"%s",\
                "amount":%s,"open":%s}],"unallocated":%s,"postings":[%s],"figures":%s}""".formatted(
                        customer,
                        order,
                        money(amount),
                        invoice,
                        order,
                        money(amount),
                        money(NOTHING),
                        money(NOTHING),
                        posting("OPEN_INVOICES", invoice, "-" + amount),
                        figures(NOTHING, NOTHING));
    }

    private static String figures(String exposure, String reserved) {
        var projected = exposure.equals(NOTHING) ? reserved : exposure;
        return """
                {"currency":"CNY","exposure":%s,"reserved":%s,"projected":%s,"limit":{"kind":"AMOUNT","amount":%s},\
                "parts":{"DELIVERED_NOT_INVOICED":%s,"OPEN_INVOICES":%s,"ON_ACCOUNT":%s}}""".formatted(
                        money(exposure),
                        money(reserved),
                        money(projected),
                        money("1000.00"),
                        money(NOTHING),
                        money(exposure),
                        money(NOTHING));
    }

    private static String posting(String part, String document, String amount) {
        return "{\"part\":\"%s\",\"document\":\"%s\",\"amount\":%s}".formatted(part, document, money(amount));
    }

    private static String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"CNY\"}";
    }

    private static ProducerRecord<String, byte[]> row(
            String customer, String type, int sequence, Instant at, String body) {
        var row = new ProducerRecord<>(TOPIC, customer, body.getBytes(UTF_8));
        var time = Envelope.text(at);
        var headers = Map.of(
                Attribute.SPEC_VERSION,
                "1.0",
                Attribute.ID,
                Uuids.next(),
                Attribute.TYPE,
                "credit." + type + ".v1",
                Attribute.SOURCE,
                "/credit/accounts",
                Attribute.SUBJECT,
                customer,
                Attribute.TIME,
                time,
                Attribute.RECORDED_TIME,
                time,
                Attribute.SEQUENCE,
                Integer.toString(sequence),
                Attribute.COMPANY,
                "default",
                Attribute.CONTENT_TYPE,
                "application/json");
        headers.forEach((name, value) -> row.headers().add(name, value.getBytes(UTF_8)));
        return row;
    }
}
