package dev.customerwatch.credit.account.stream;

import static dev.customerwatch.credit.CreditBooks.NOON;
import static dev.customerwatch.credit.CreditBooks.SHANGHAI;
import static dev.customerwatch.credit.CreditBooks.cny;
import static dev.customerwatch.credit.CreditBooks.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.ChangeLimit;
import dev.customerwatch.credit.account.ChangeStatus;
import dev.customerwatch.credit.account.ChangeSupply;
import dev.customerwatch.credit.account.DueEntries;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.Fapiao;
import dev.customerwatch.credit.account.GrantTemporaryLimit;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.LimitPart;
import dev.customerwatch.credit.account.OpenAccount;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.Standing;
import dev.customerwatch.credit.anomaly.stream.AnomalySamples;
import dev.customerwatch.credit.bill.BillBook;
import dev.customerwatch.credit.bill.BillPart;
import dev.customerwatch.credit.bill.BillReading;
import dev.customerwatch.credit.bill.DishonourBill;
import dev.customerwatch.credit.bill.Handling;
import dev.customerwatch.credit.bill.InMemoryBillClaims;
import dev.customerwatch.credit.bill.InMemoryBills;
import dev.customerwatch.credit.bill.ReceiveBill;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.file.stream.RatingSamples;
import dev.customerwatch.credit.group.FormGroup;
import dev.customerwatch.credit.group.Group;
import dev.customerwatch.credit.group.GroupBook;
import dev.customerwatch.credit.group.InMemoryGroups;
import dev.customerwatch.credit.group.Membership;
import dev.customerwatch.credit.group.Rooms;
import dev.customerwatch.credit.group.stream.GroupEvents;
import dev.customerwatch.credit.invoice.AllocateReceipt;
import dev.customerwatch.credit.invoice.CreditReturn;
import dev.customerwatch.credit.invoice.DateInvoice;
import dev.customerwatch.credit.invoice.DisputeInvoice;
import dev.customerwatch.credit.invoice.DueDates;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.InvoiceReading;
import dev.customerwatch.credit.invoice.OverdueInvoices;
import dev.customerwatch.credit.invoice.ReceivePayment;
import dev.customerwatch.credit.invoice.RefundReceipt;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.credit.invoice.WriteOff;
import dev.customerwatch.credit.order.CancelOrder;
import dev.customerwatch.credit.order.DecideOrder;
import dev.customerwatch.credit.order.InvoiceDelivery;
import dev.customerwatch.credit.order.IssueInvoice;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.order.OrderChecks;
import dev.customerwatch.credit.order.ReverseInvoice;
import dev.customerwatch.credit.overlimit.OverLimitRequest;
import dev.customerwatch.credit.overlimit.stream.RequestEvents;
import dev.customerwatch.credit.rate.InMemoryExchangeRates;
import dev.customerwatch.credit.rate.Rates;
import dev.customerwatch.credit.rate.RecordedRate;
import dev.customerwatch.credit.rate.stream.RateSamples;
import dev.customerwatch.credit.receivable.InMemoryItems;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.revaluation.Revaluation;
import dev.customerwatch.credit.statement.stream.StatementSamples;
import dev.customerwatch.credit.stock.PlaceStock;
import dev.customerwatch.credit.stock.SellStock;
import dev.customerwatch.credit.stock.StockBook;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.messaging.Envelope;
import dev.customerwatch.messaging.NewEvent;
import dev.customerwatch.money.Money;
import dev.customerwatch.testkit.Contracts;
import dev.customerwatch.testkit.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The samples of credit.events.v1 are eleven customers' histories: lived through here, they give the same events. */
class PublishedContractTest {

    private static final String ONE = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf";
    private static final String TWO = "019b8bbd-5600-7c1c-97df-17c066924822";
    private static final String THREE = "019b8bc6-7dc0-7012-a3fa-000c5dc26ee6";
    private static final String FOUR = "019b8bb4-2e40-7c0a-be51-c6e6655d81de";
    private static final String FIVE = "019bb9e8-cb40-77da-985d-d35ce6d10a89";
    private static final String SIX = "019bc435-8340-754b-82ee-37afedc0df8d";
    private static final String SEVEN = "019bce82-3b40-7c0c-b182-86f83fed31bd";
    private static final String EIGHT = "019bd3c4-0e80-7ceb-a6a2-5f677af38c03";
    private static final String NINE = "019bd8ea-6a80-7d71-8446-1064c260bc0b";
    private static final String TEN = "019be33a-8a80-7a41-9d52-6c1f0b7e2d01";
    private static final String ELEVEN = "019bde10-c680-7c8b-9296-966511a178a7";
    private static final String GROUP = "019bd8ea-6a80-7d05-a616-17e7cb461bcd";
    private static final String ORDER = "019b8be1-f500-759a-aad0-8264d5795d39";
    private static final String CASH_ORDER = "019b913f-3f80-7b23-80d5-f35d1b11f9b6";
    private static final String HELD_ORDER = "019b8c18-e380-7f7e-b0e5-021544f4834b";

    private final InMemoryLedgers ledgers = new InMemoryLedgers();
    private final Bookkeeping bookkeeping = new Bookkeeping(ledgers);
    private final InvoiceReading reading = new InvoiceReading(ledgers, new InMemoryInvoices());
    private final InMemoryExchangeRates rates = new InMemoryExchangeRates();
    private final Conversion conversion = new Conversion(ledgers, rates, SHANGHAI);
    private final OverdueInvoices overdue = new OverdueInvoices(
            ledgers,
            bookkeeping,
            reading,
            SHANGHAI,
            new OverdueInvoices.Patience(15, new BigDecimal("100.00")),
            conversion);
    private final InMemoryLedgers ofGroups = new InMemoryLedgers();
    private final Bookkeeping groupBookkeeping = new Bookkeeping(ofGroups);
    private final Rooms rooms = new Rooms(ofGroups, groupBookkeeping, ledgers);
    private final OrderBook orders =
            new OrderBook(ledgers, bookkeeping, new OrderChecks(OrderChecks.Mode.BOTH, overdue), rooms, conversion);
    private final Settlement settlement = new Settlement(ledgers, bookkeeping, reading, orders, conversion);
    private final BillBook bills = new BillBook(
            ledgers,
            bookkeeping,
            reading,
            settlement,
            new BillReading(ledgers, new InMemoryBills()),
            SHANGHAI,
            Set.of(BillPaper.Kind.COMMERCIAL),
            conversion,
            new InMemoryBillClaims());

    @Test
    void publishesWhatTheSamplesShow() {
        liveOne();
        liveTwo();
        liveThreeAndFour();
        liveFive();
        imported();
        liveSix();
        liveSeven();
        liveEight();
        liveNine();
        liveTen();
        liveEleven();
        var compared = new TreeSet<String>();
        for (var sample : Contracts.samplesOf("credit")) {
            if (sample.type().startsWith("credit.over-limit-")) {
                compareRequest(sample);
            } else if (sample.type().startsWith("credit.credit-rating-")) {
                RatingSamples.compare(sample);
            } else if (sample.type().startsWith("credit.statement-")) {
                StatementSamples.compare(sample);
            } else if (sample.type().startsWith("credit.exchange-rate-")) {
                RateSamples.compare(sample);
            } else if (sample.type().startsWith("credit.anomaly-")) {
                AnomalySamples.compare(sample);
            } else {
                compare(sample);
            }
            compared.add(sample.type());
        }
        Contracts.assertAllProduced("credit", compared);
    }

    private void liveOne() {
        open(ONE, upTo("1000.00"), 30, "2026-01-05T01:30:00.000Z");
        place(
                ONE,
                ORDER,
                "950.00",
                cause("placed", "2026-01-05T02:00:00.120Z", "019b8be1-f500-7bde-abcc-af17e7a43abd"));
        deliver(
                ONE,
                "019b90d1-6320-775d-867f-a44bca815126",
                new InvoiceDelivery.Delivery(ORDER, "019b90d1-6280-71a5-96b3-83130a3c9afd", cny("950.00"), false, true),
                cause("delivered", "2026-01-06T01:00:00.000Z", "019b90d1-6280-7361-a39e-66f975b6e270"));
        deliver(
                ONE,
                "019b91ad-1d16-7ed3-ae23-9722df47b962",
                new InvoiceDelivery.Delivery(
                        CASH_ORDER, "019b91ad-1c80-7cdb-a0e2-f6615760b196", cny("113.00"), true, false),
                cause("cash", "2026-01-06T05:00:00.000Z", "019b91ad-1c80-79ce-8599-5c927fe3a39f"));
        change(ONE, upTo("900.00"), "Yearly review", "2026-01-07T02:00:00.000Z");
        pay(ONE, "019b9b55-0900-7bea-a7c1-8667b6987518", "500.00", "2026-01-08T02:00:00.000Z");
        var back = new CreditReturn.Return(ORDER, "019ba044-7680-7c25-b489-2063f995fdf7", cny("113.00"), false);
        settlement.credit(new CreditReturn(
                ONE,
                "019ba044-772a-7629-874b-98f63057767c",
                back,
                cause("returned", "2026-01-09T01:00:00.000Z", "019ba044-7680-7bec-bc85-1f12facb835b")));
        pay(ONE, "019bafee-7900-7cbb-b742-c7524cecdec7", "400.00", "2026-01-10T08:00:00.000Z");
    }

    private void liveTwo() {
        open(TWO, upTo("200.00"), 30, "2026-01-05T01:20:00.000Z");
        place(
                TWO,
                HELD_ORDER,
                "226.00",
                cause("placed", "2026-01-05T03:00:00.130Z", "019b8c18-e380-7fa4-b133-b5b72106a245"));
        ask(
                TWO,
                HELD_ORDER,
                "226.00",
                new Fact.Waiver("controller1", "Paid on time for three years"),
                cause("released", "2026-01-05T03:30:00.110Z", "019b8c34-5ac0-7fc5-a30f-371f85c50c30"));
        orders.cancel(new CancelOrder(
                TWO, HELD_ORDER, cause("ended", "2026-01-05T04:00:00.140Z", "019b8c4f-d200-748e-82e9-99138dfc824e")));
    }

    private void liveThreeAndFour() {
        open(THREE, new Limit.NotDecided(), 0, "2026-01-05T01:40:00.000Z");
        ask(
                THREE,
                "019b8cbd-af00-7f39-95c3-48e5b79d06e8",
                "113.00",
                null,
                cause("requested", "2026-01-05T06:00:30.150Z", "019b8cbe-2430-7586-878e-53f15b380851"));
        change(THREE, new Limit.None(), "Pays in advance from now on", "2026-01-07T03:00:00.000Z");
        supply(true, "Two bills dishonoured in one month", "2026-01-12T02:00:00.000Z");
        place(
                THREE,
                "019bb025-6780-7ad7-846e-aa533d992a6d",
                "113.00",
                cause("stopped", "2026-01-12T03:00:00.130Z", "019bb025-6780-7e2b-9209-0596df6feabb"));
        supply(false, "Both bills paid", "2026-01-13T02:00:00.000Z");
        place(
                FOUR,
                "019b8cf4-9d80-79f5-9566-bd6705f7ea6a",
                "56.50",
                cause("placed", "2026-01-05T07:00:00.120Z", "019b8cf4-9d80-72dd-9a42-27e09c856bb9"));
    }

    private void liveFive() {
        var onReceipt = new PaymentTerm(PaymentTerm.Base.INVOICE_RECEIPT, null, 0, 30, true);
        open(FIVE, upTo("500.00"), onReceipt, "2026-01-14T01:00:00.000Z");
        var delivery = new InvoiceDelivery.Delivery(
                "019bba04-4280-7d21-9e22-6b9bffded2ff",
                "019bba3b-3100-7e53-8f45-60839b365c8d",
                cny("113.00"),
                false,
                true);
        var invoice = "019bba3b-3164-796d-8f39-6cf65fb2f703";
        deliver(
                FIVE,
                invoice,
                delivery,
                cause("delivered", "2026-01-14T02:00:00.100Z", "019bba3b-3100-7b31-b07f-28849d499dde"));
        var cause = Cause.request("dated", Instant.parse("2026-01-20T02:00:00.000Z"));
        new DueDates(bookkeeping, reading)
                .date(new DateInvoice(FIVE, invoice, LocalDate.parse("2026-01-17"), SHANGHAI, "finance1", cause));
        var due =
                reading.upTo(ledgers.newest(FIVE)).find(FIVE, List.of(invoice)).getFirst();
        overdue.mark(due, Instant.parse("2026-02-16T16:00:00.700Z"));
        place(
                FIVE,
                "019cbbb9-2900-7eaa-8be7-996602b79386",
                "56.50",
                cause("late", "2026-03-05T02:00:00.100Z", "019cbbb9-2900-75c0-bfb5-c7e7c4e16e15"));
        var disputed = Cause.request("disputed", Instant.parse("2026-03-06T02:00:00.000Z"));
        settlement.dispute(new DisputeInvoice(FIVE, invoice, cny("13.00"), "Two pieces short", "rep1", disputed));
    }

    private void imported() {
        var sample = Contracts.sample("credit.credit-account-opened.v1", "sample-4");
        var cause = Cause.event(
                OpenAccount.CAUSE,
                sample.event().time(),
                sample.event().recordedTime(),
                String.valueOf(sample.event().causationId()));
        var command = OpenAccount.ofImport(sample.key(), Money.currency("CNY"), cause);
        bookkeeping.post(sample.key(), command::decide);
    }

    private void liveSix() {
        open(SIX, upTo("1000.00"), PaymentTerm.ofDays(30), Invoicing.SEPARATELY, on("01:00"));
        place(
                SIX,
                "019bc45a-2240-7922-8545-3e5f8a6fad95",
                "339.00",
                cause("placed", on("01:10"), "019bc45a-2240-7be4-ab76-fafce38c0221"));
        deliver(
                "019bc487-e900-7330-9f7a-d046b152c967",
                "113.00",
                false,
                cause("d1", on("02:00"), "019bc487-e900-7afa-b0b6-dcb6cb353a7f"));
        issue("019bc4be-d780-7c6e-854f-820d036cf6ad", "200.00", "25112000000012345678", on("03:00"));
        pay(SIX, "019bc4f5-c600-7de7-9dd2-c55ce0fa5d35", "260.00", on("04:00"));
        deliver(
                "019bc52c-b480-7926-a16d-0b87baa752f2",
                "226.00",
                true,
                cause("d2", on("05:00"), "019bc52c-b480-737c-b5b0-13003437e30f"));
        issue("019bc563-a300-7a53-b2d5-dec0cd1d2e4a", "139.00", "25112000000012345679", on("06:00"));
        settlement.allocate(new AllocateReceipt(
                SIX,
                "019bc4f5-c600-7de7-9dd2-c55ce0fa5d35",
                List.of(new ReceivePayment.Share("019bc563-a300-7a53-b2d5-dec0cd1d2e4a", cny("50.00"))),
                "finance1",
                request(on("07:00"))));
        reverse("019bc5d1-8000-75e2-bd54-23c70d3cf493", "019bc563-a300-7a53-b2d5-dec0cd1d2e4a", "20.00", on("08:00"));
        var refund = new RefundReceipt.Refund(
                "019bc63f-5d00-7359-b94a-5a862049664e",
                "019bc4f5-c600-7de7-9dd2-c55ce0fa5d35",
                cny("10.00"),
                "Paid twice");
        settlement.refund(new RefundReceipt(SIX, refund, "finance1", request(on("10:00"))));
        settlement.writeOff(new WriteOff(
                SIX,
                "019bc563-a300-7a53-b2d5-dec0cd1d2e4a",
                cny("9.00"),
                "Agreed with the customer",
                "manager1",
                request(on("11:00"))));
    }

    private void deliver(String deliveryId, String total, boolean complete, Cause cause) {
        var delivery = new InvoiceDelivery.Delivery(
                "019bc45a-2240-7922-8545-3e5f8a6fad95", deliveryId, cny(total), false, complete);
        deliver(SIX, "not invoiced", delivery, cause);
    }

    private void issue(String invoiceId, String amount, String fapiao, String at) {
        var bill = new IssueInvoice.Bill(
                "019bc45a-2240-7922-8545-3e5f8a6fad95",
                cny(amount),
                LocalDate.parse("2026-01-16"),
                new Fapiao(fapiao, Fapiao.Kind.SPECIAL));
        orders.issue(new IssueInvoice(SIX, invoiceId, bill, SHANGHAI, "finance1", request(at)));
    }

    private void reverse(String creditNoteId, String invoiceId, String amount, String at) {
        var fapiao = new Fapiao("25112000000012345680", Fapiao.Kind.SPECIAL);
        var reversal = new ReverseInvoice.Reversal(invoiceId, cny(amount), fapiao, false, "Wrong price");
        settlement.reverse(new ReverseInvoice(SIX, creditNoteId, reversal, "finance1", request(at)));
    }

    private void liveSeven() {
        open(SEVEN, upTo("1000.00"), 30, at7("01:00"));
        var granted = request(at7("02:00"));
        var end = Instant.parse("2026-01-20T16:00:00.000Z");
        var grant = new GrantTemporaryLimit(SEVEN, cny("1500.00"), end, "Spring festival", "controller1", granted);
        bookkeeping.post(SEVEN, grant::decide);
        var suspend = new ChangeStatus(
                SEVEN, Standing.Status.SUSPENDED, "Change of ownership", "controller1", 2, request(at7("03:00")));
        bookkeeping.post(SEVEN, suspend::decide);
        place(
                SEVEN,
                "019bcf26-1c60-7ddd-8d90-2ad670d42eb8",
                "113.00",
                cause("placed", at7("03:30"), "019bcf26-9190-7f22-a432-c69b92632b28"));
        var later = Instant.parse("2026-01-25T16:00:00.000Z");
        var change =
                new ChangeLimit(SEVEN, upTo("800.00"), later, "Yearly review", "controller1", 4, request(at7("04:00")));
        bookkeeping.post(SEVEN, change::decide);
        new DueEntries(ledgers, bookkeeping, List.of()).endLimits(SEVEN, end.plusMillis(900));
    }

    private void liveEight() {
        open(EIGHT, upTo("2000.00"), 30, at8("01:00"));
        var delivery = new InvoiceDelivery.Delivery(
                "019bd3df-85c0-74ae-a251-13e48946a09a",
                "019bd3fa-fd00-7768-9855-119ee494f7f1",
                cny("600.00"),
                false,
                true);
        deliver(
                EIGHT,
                "019bd3fa-fd00-71ef-9663-414931e012e6",
                delivery,
                cause("delivered", at8("02:00"), "019bd3fa-fd00-780f-b11a-968b84269317"));
        var bill = "019bd431-eb80-7a92-b7cc-a001a697c487";
        var endorsed = "019bd468-da00-771a-96b6-53b325bbf636";
        receive(bill, at8("03:00"));
        move(bill, endorsed, "200.00", BillState.ENDORSED, "苏南物流有限公司", at8("04:00"));
        move(bill, "019bd49f-c880-79c5-b5a5-7add01397b74", "300.00", BillState.SETTLED, null, at8("05:00"));
        var part = new BillPart(endorsed, null, endorsed, BillState.DISHONOURED);
        bills.dishonour(new DishonourBill(
                EIGHT,
                part,
                () -> "019bd4d6-b700-7164-bf7f-537f439f24b8",
                "Insufficient funds",
                "finance1",
                request(at8("06:00"))));
        move(bill, bill, "200.00", BillState.PLEDGED, "中国工商银行南京分行", at8("07:00"));
    }

    private void receive(String billId, String at) {
        var paper = new BillPaper(
                "510210001234520260116000012345",
                new BillPaper.Range(1, 70_000),
                BillPaper.Kind.COMMERCIAL,
                "江南春商贸有限公司",
                "华泰钢铁有限公司",
                LocalDate.parse("2026-01-12"),
                LocalDate.parse("2026-07-10"),
                cny("700.00"));
        bills.receive(new ReceiveBill(EIGHT, billId, paper, List.of(), SHANGHAI, "finance1", request(at)));
    }

    private void move(String billId, String partId, String amount, BillState to, @Nullable String party, String at) {
        var part = new BillPart(billId, cny(amount), partId, to);
        bills.move(EIGHT, part, new Handling(party, null, "finance1"), request(at));
    }

    private void liveNine() {
        open(NINE, upTo("1000.00"), 30, at9("01:00"));
        var group = new Group(GROUP, "江南集团", new TreeSet<>());
        var form = new FormGroup(group, Money.currency("CNY"), upTo("3000.00"), "controller1", request(at9("01:00")));
        groupBookkeeping.post(GROUP, form::decide);
        var join = new Membership(NINE, GROUP, Money.currency("CNY"), true, "controller1", request(at9("02:00")));
        bookkeeping.post(NINE, head -> join.decide(head, account -> Optional.empty()));
        place(
                NINE,
                "019bd958-4780-7e03-b75e-4255e220f6eb",
                "500.00",
                cause("placed", at9("03:00"), "019bd958-4780-7bbc-8f97-62a8053fc149"));
        var change =
                new ChangeLimit(GROUP, upTo("2500.00"), null, "Yearly review", "controller1", 1, request(at9("04:00")));
        groupBookkeeping.post(GROUP, change::decide);
        deliver(
                NINE,
                "019bd9c6-2480-7c84-a1f5-6e90b3d7c255",
                new InvoiceDelivery.Delivery(
                        "019bd958-4780-7e03-b75e-4255e220f6eb",
                        "019bd9c6-2480-7d1b-8e42-0f73a9c4b5d8",
                        cny("500.00"),
                        false,
                        true),
                cause("delivered", at9("05:00"), "019bd9c6-2480-7f0e-9b7d-51c2a8e6d043"));
        var invoiced = ledgers.after(NINE, 0, null, 100).getLast();
        rooms.follow(invoiced, invoiced.cause().recordedAt());
    }

    private void liveEleven() {
        var stock = new StockBook(ledgers, bookkeeping);
        open(ELEVEN, upTo("2000.00"), PaymentTerm.ofDays(30), Invoicing.SEPARATELY, at11("01:00"));
        limitPart(Part.STANDING_STOCK, "500.00", "Dealer agreement", at11("02:00"));
        var order = "019bde63-2c40-7a37-b519-e75f70568002";
        var delivery =
                new InvoiceDelivery.Delivery(order, "019bde7e-a380-726a-98e0-8b40bc31dda2", cny("600.00"), false, true);
        deliver(ELEVEN, "unused", delivery, cause("delivered", at11("03:00"), "019bde7e-a380-768c-b0ba-58d001024085"));
        var id = "019bdeb5-9200-7127-9346-a59c9e8ca66e";
        stock.place(new PlaceStock(
                ELEVEN,
                id,
                order,
                cny("300.00"),
                "First stock of a new dealer",
                "controller1",
                request(at11("04:00"))));
        stock.sell(new SellStock(
                ELEVEN,
                id,
                "019bdeec-8080-720a-8c81-5140e1f4e008",
                cny("100.00"),
                SHANGHAI,
                "finance1",
                request(at11("05:00"))));
        limitPart(Part.OPEN_INVOICES, "1000.00", "Invoices are to be paid first", at11("06:00"));
        place(
                ELEVEN,
                "019bdf5a-5d80-7f0d-ade8-6b9f20add2ac",
                "700.00",
                cause("placed", at11("07:00"), "019bdf5a-5d80-729e-b852-f67074ca759a"));
    }

    private void limitPart(Part part, String limit, String reason, String at) {
        var seen = ledgers.newest(ELEVEN).seq();
        var command = new LimitPart(ELEVEN, part, cny(limit), reason, "controller1", seen, request(at));
        bookkeeping.post(ELEVEN, command::decide);
    }

    private static String at11(String time) {
        return "2026-01-21T" + time + ":00.000Z";
    }

    /** Invoiced in dollars to an account in yuan: booked at 7.1, valued at 7.2, paid in part at 7.25. */
    private void liveTen() {
        record("2026-01-05", "7.1");
        open(TEN, upTo("715.00"), 30, "2026-01-22T01:20:00.000Z");
        deliver(
                TEN,
                "019be35f-2980-7c22-8f0e-5b4a3c2d1e02",
                new InvoiceDelivery.Delivery(
                        "019be33a-8a80-7b52-8e63-7d2f1c8f3e03",
                        "019be35f-2980-7d33-9a1f-6c5b4d3e2f04",
                        Money.of("100.00", "USD"),
                        false,
                        true),
                cause("delivered", "2026-01-22T02:00:00.000Z", "019be35f-2980-7f55-9c31-8e7d6f5a4b06"));
        var items = new ItemReading(ledgers, new InMemoryItems(), SHANGHAI);
        new Revaluation(ledgers, bookkeeping, conversion, items)
                .value(record("2026-01-23", "7.2"), Instant.parse("2026-01-23T01:30:00.000Z"));
        record("2026-01-24", "7.25");
        pay(TEN, "019bedc9-c280-7e44-8b20-7d6c5e4f3a05", Money.of("40.00", "USD"), "2026-01-24T02:00:00.000Z");
        var group = new Group(GROUP, "江南集团", new TreeSet<>());
        var join = request("2026-01-24T03:00:00.000Z");
        new GroupBook(new InMemoryGroups(), ofGroups, groupBookkeeping, ledgers, bookkeeping)
                .join(TEN, group, "controller1", join);
        rooms.follow(ledgers.byCause(TEN, join.key()).orElseThrow(), join.at());
    }

    private RecordedRate record(String day, String rate) {
        var recorded = RecordedRate.first(Rates.usd(day, rate), "finance1", NOON, NOON);
        rates.record(recorded, 0);
        return recorded;
    }

    private static String at9(String time) {
        return "2026-01-20T" + time + ":00.000Z";
    }

    private static String at8(String time) {
        return "2026-01-19T" + time + ":00.000Z";
    }

    private static String at7(String time) {
        return "2026-01-18T" + time + ":00.000Z";
    }

    private static String on(String time) {
        return "2026-01-16T" + time + ":00.000Z";
    }

    private static Cause request(String at) {
        return Cause.request("at " + at, Instant.parse(at));
    }

    private static void compareRequest(Sample sample) {
        var at = Instant.parse("2026-01-05T03:10:00.000Z");
        var asked = new OverLimitRequest.Asked("rep1", "Pays on Friday", at, at.plus(Duration.ofDays(7)));
        var request = new OverLimitRequest(
                HELD_ORDER, TWO, cny("226.00"), Limit.Hold.Reason.OVER_LIMIT, cny("26.00"), asked, null, false);
        var decidedAt = Instant.parse("2026-01-05T03:20:00.000Z");
        var decision = new OverLimitRequest.Decision(
                OverLimitRequest.Verdict.APPROVED,
                "manager1",
                "Paid on time for three years",
                cny("26.00"),
                decidedAt,
                decidedAt.plus(Duration.ofDays(10)),
                "manager2");
        var decided = new OverLimitRequest(
                HELD_ORDER, TWO, cny("226.00"), Limit.Hold.Reason.OVER_LIMIT, cny("26.00"), asked, decision, false);
        var events = new ArrayList<>(RequestEvents.of(null, request));
        events.addAll(RequestEvents.of(request, decided));
        var event = events.get(Math.toIntExact(sample.event().sequence()) - 1);
        assertThat(event.type()).isEqualTo(sample.type());
        Contracts.assertProduces(sample, event.body());
    }

    private void compare(Sample sample) {
        var expected = sample.event();
        var customers = ledgers.after(sample.key(), 0, null, 100).stream().map(PublishedEvents::of);
        var groups = ofGroups.after(sample.key(), 0, null, 100).stream().map(GroupEvents::of);
        var events =
                Stream.concat(customers, groups).<NewEvent>flatMap(List::stream).toList();
        var event = events.get(Math.toIntExact(expected.sequence()) - 1);
        assertThat(event.type()).as(sample.name()).isEqualTo(sample.type());
        assertThat(Envelope.text(event.time())).as(sample.name()).isEqualTo(Envelope.text(expected.time()));
        assertThat(event.causationId()).as(sample.name()).isEqualTo(expected.causationId());
        Contracts.assertProduces(sample, event.body());
    }

    private void open(String customer, Limit limit, int termDays, String at) {
        open(customer, limit, PaymentTerm.ofDays(termDays), at);
    }

    private void open(String customer, Limit limit, PaymentTerm term, String at) {
        open(customer, limit, term, Invoicing.ON_DELIVERY, at);
    }

    private void open(String customer, Limit limit, PaymentTerm term, Invoicing invoicing, String at) {
        var cause = Cause.request(OpenAccount.CAUSE, Instant.parse(at));
        var command = new OpenAccount(customer, Money.currency("CNY"), limit, term, invoicing, "controller1", cause);
        bookkeeping.post(customer, command::decide);
    }

    private void change(String customer, Limit limit, String reason, String at) {
        var cause = Cause.request("limit", Instant.parse(at));
        var seen = ledgers.newest(customer).seq();
        var command = new ChangeLimit(customer, limit, null, reason, "controller1", seen, cause);
        bookkeeping.post(customer, command::decide);
    }

    private void supply(boolean held, String reason, String at) {
        var cause = Cause.request("supply:" + at, Instant.parse(at));
        var seen = ledgers.newest(THREE).seq();
        var command = new ChangeSupply(THREE, held, reason, "controller1", seen, cause);
        bookkeeping.post(THREE, command::decide);
    }

    private void place(String customer, String order, String total, Cause cause) {
        orders.decide(new DecideOrder(customer, order, cny(total), false, null, cause));
    }

    private void ask(String customer, String order, String total, Fact.@Nullable Waiver waiver, Cause cause) {
        orders.decide(new DecideOrder(customer, order, cny(total), true, waiver, cause));
    }

    private void deliver(String customer, String invoiceId, InvoiceDelivery.Delivery delivery, Cause cause) {
        orders.invoice(new InvoiceDelivery(customer, invoiceId, delivery, SHANGHAI, cause));
    }

    private void pay(String customer, String paymentId, String amount, String at) {
        pay(customer, paymentId, cny(amount), at);
    }

    private void pay(String customer, String paymentId, Money amount, String at) {
        var payment = new ReceivePayment.Payment(paymentId, amount, null);
        var cause = Cause.request("payment:" + paymentId, Instant.parse(at));
        settlement.receive(new ReceivePayment(customer, payment, List.of(), "finance1", cause));
    }

    private static Cause cause(String key, String at, String eventId) {
        return Cause.event(key, Instant.parse(at), Instant.parse(at), eventId);
    }
}
