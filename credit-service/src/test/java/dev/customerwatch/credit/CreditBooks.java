package dev.customerwatch.credit;

import dev.customerwatch.credit.account.Account;
import dev.customerwatch.credit.account.BillPaper;
import dev.customerwatch.credit.account.BillState;
import dev.customerwatch.credit.account.Bookkeeping;
import dev.customerwatch.credit.account.Cause;
import dev.customerwatch.credit.account.ChangeLimit;
import dev.customerwatch.credit.account.ChangeStatus;
import dev.customerwatch.credit.account.ChangeSupply;
import dev.customerwatch.credit.account.ChangeTerm;
import dev.customerwatch.credit.account.DueEntries;
import dev.customerwatch.credit.account.Entry;
import dev.customerwatch.credit.account.Fact;
import dev.customerwatch.credit.account.GrantTemporaryLimit;
import dev.customerwatch.credit.account.InMemoryLedgers;
import dev.customerwatch.credit.account.Invoicing;
import dev.customerwatch.credit.account.Ledgers;
import dev.customerwatch.credit.account.Limit;
import dev.customerwatch.credit.account.LimitPart;
import dev.customerwatch.credit.account.OpenAccount;
import dev.customerwatch.credit.account.Outcome;
import dev.customerwatch.credit.account.Part;
import dev.customerwatch.credit.account.PlanLimit;
import dev.customerwatch.credit.account.Standing;
import dev.customerwatch.credit.account.WithdrawPlan;
import dev.customerwatch.credit.bill.Bill;
import dev.customerwatch.credit.bill.BillBook;
import dev.customerwatch.credit.bill.BillClaims;
import dev.customerwatch.credit.bill.BillPart;
import dev.customerwatch.credit.bill.BillReading;
import dev.customerwatch.credit.bill.Bills;
import dev.customerwatch.credit.bill.DishonourBill;
import dev.customerwatch.credit.bill.Handling;
import dev.customerwatch.credit.bill.InMemoryBillClaims;
import dev.customerwatch.credit.bill.InMemoryBills;
import dev.customerwatch.credit.bill.ReceiveBill;
import dev.customerwatch.credit.exchange.Conversion;
import dev.customerwatch.credit.exchange.Position;
import dev.customerwatch.credit.invoice.AllocateReceipt;
import dev.customerwatch.credit.invoice.CreditReturn;
import dev.customerwatch.credit.invoice.DateInvoice;
import dev.customerwatch.credit.invoice.DisputeInvoice;
import dev.customerwatch.credit.invoice.DueDates;
import dev.customerwatch.credit.invoice.InMemoryInvoices;
import dev.customerwatch.credit.invoice.InvoiceReading;
import dev.customerwatch.credit.invoice.Invoices;
import dev.customerwatch.credit.invoice.OverdueInvoices;
import dev.customerwatch.credit.invoice.ReceivePayment;
import dev.customerwatch.credit.invoice.RefundReceipt;
import dev.customerwatch.credit.invoice.Settlement;
import dev.customerwatch.credit.invoice.WriteOff;
import dev.customerwatch.credit.order.CancelOrder;
import dev.customerwatch.credit.order.DecideOrder;
import dev.customerwatch.credit.order.GroupRoom;
import dev.customerwatch.credit.order.HeldOrders;
import dev.customerwatch.credit.order.InvoiceDelivery;
import dev.customerwatch.credit.order.IssueInvoice;
import dev.customerwatch.credit.order.OrderBook;
import dev.customerwatch.credit.order.OrderChecks;
import dev.customerwatch.credit.order.ReverseInvoice;
import dev.customerwatch.credit.rate.ExchangeRate;
import dev.customerwatch.credit.rate.InMemoryExchangeRates;
import dev.customerwatch.credit.rate.Rates;
import dev.customerwatch.credit.rate.RecordedRate;
import dev.customerwatch.credit.receivable.ItemReading;
import dev.customerwatch.credit.revaluation.Revaluation;
import dev.customerwatch.credit.stock.PlaceStock;
import dev.customerwatch.credit.stock.SellStock;
import dev.customerwatch.credit.stock.StockBook;
import dev.customerwatch.credit.term.BusinessCalendar;
import dev.customerwatch.credit.term.PaymentTerm;
import dev.customerwatch.messaging.Uuids;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One customer's account with the words of the domain, on any store. */
public final class CreditBooks {

    public static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");
    public static final BusinessCalendar SHANGHAI = BusinessCalendar.ofWeeks(ZoneId.of("Asia/Shanghai"));

    private static final OverdueInvoices.Patience PATIENCE = new OverdueInvoices.Patience(15, new BigDecimal("100.00"));

    public final String customer;
    public final Ledgers ledgers;
    public final Invoices invoices;
    public final InMemoryExchangeRates rates;
    private final Bookkeeping bookkeeping;
    private final Conversion conversion;
    private final OrderBook orders;
    private final Settlement settlement;
    private final InvoiceReading reading;
    private final OverdueInvoices overdue;
    private final BillReading billReading;
    private final BillBook billBook;

    public CreditBooks() {
        this(Uuids.next(), new InMemoryLedgers(), new InMemoryInvoices());
    }

    public CreditBooks(String customer, Ledgers ledgers, Invoices invoices) {
        this(customer, ledgers, invoices, new InMemoryBills());
    }

    public CreditBooks(String customer, Ledgers ledgers, Invoices invoices, Bills bills) {
        this(customer, ledgers, invoices, bills, GroupRoom.NONE);
    }

    public CreditBooks(String customer, Ledgers ledgers, Invoices invoices, Bills bills, BillClaims claims) {
        this(customer, ledgers, invoices, bills, claims, GroupRoom.NONE);
    }

    public CreditBooks(String customer, Ledgers ledgers, Invoices invoices, Bills bills, GroupRoom groups) {
        this(customer, ledgers, invoices, bills, new InMemoryBillClaims(), groups);
    }

    private CreditBooks(
            String customer, Ledgers ledgers, Invoices invoices, Bills bills, BillClaims claims, GroupRoom groups) {
        this.customer = customer;
        this.ledgers = ledgers;
        this.invoices = invoices;
        this.rates = new InMemoryExchangeRates();
        this.bookkeeping = new Bookkeeping(ledgers);
        this.conversion = new Conversion(ledgers, rates, SHANGHAI);
        this.reading = new InvoiceReading(ledgers, invoices);
        this.overdue = new OverdueInvoices(ledgers, bookkeeping, reading, SHANGHAI, PATIENCE, conversion);
        this.orders = new OrderBook(
                ledgers, bookkeeping, new OrderChecks(OrderChecks.Mode.BOTH, overdue), groups, conversion);
        this.settlement = new Settlement(ledgers, bookkeeping, reading, orders, conversion);
        this.billReading = new BillReading(ledgers, bills);
        this.billBook = new BillBook(
                ledgers,
                bookkeeping,
                reading,
                settlement,
                billReading,
                SHANGHAI,
                Set.of(BillPaper.Kind.COMMERCIAL),
                conversion,
                claims);
    }

    public static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    public static Limit upTo(String amount) {
        return new Limit.UpTo(cny(amount));
    }

    public CreditBooks opened(Limit limit) {
        open(limit, 30);
        return this;
    }

    public Outcome open(Limit limit, int termDays) {
        return open(limit, PaymentTerm.ofDays(termDays));
    }

    public Outcome open(Limit limit, PaymentTerm term) {
        return open(limit, term, Invoicing.ON_DELIVERY);
    }

    /** An account whose deliveries finance invoices. */
    public CreditBooks invoicedSeparately(Limit limit) {
        open(limit, PaymentTerm.ofDays(30), Invoicing.SEPARATELY);
        return this;
    }

    private Outcome open(Limit limit, PaymentTerm term, Invoicing invoicing) {
        var command = new OpenAccount(
                customer, Money.currency("CNY"), limit, term, invoicing, "controller1", request(OpenAccount.CAUSE));
        return bookkeeping.post(customer, command::decide);
    }

    public Outcome changeLimit(Limit limit) {
        return changeLimit(limit, newest().seq());
    }

    public Outcome changeLimit(Limit limit, long seenSeq) {
        var command = new ChangeLimit(
                customer, limit, null, "review", "controller1", seenSeq, request("limit:" + Uuids.next()));
        return bookkeeping.post(customer, command::decide);
    }

    public Outcome changeTerm(PaymentTerm term) {
        return changeTerm(term, newest().seq());
    }

    public Outcome changeTerm(PaymentTerm term, long seenSeq) {
        return changeTerm(term, Invoicing.ON_DELIVERY, seenSeq);
    }

    public Outcome changeTerm(PaymentTerm term, Invoicing invoicing, long seenSeq) {
        var command = new ChangeTerm(
                customer, term, invoicing, "agreed", "controller1", seenSeq, request("term:" + Uuids.next()));
        return bookkeeping.post(customer, command::decide);
    }

    public Outcome date(String invoice, LocalDate baseOn) {
        var cause = request("dated:" + Uuids.next());
        return new DueDates(bookkeeping, reading)
                .date(new DateInvoice(customer, invoice, baseOn, SHANGHAI, "finance1", cause));
    }

    public Outcome changeLimit(Limit limit, @Nullable Instant until, Instant now) {
        var cause = Cause.request("limit:" + Uuids.next(), now);
        var command = new ChangeLimit(customer, limit, until, "review", "controller1", newest().seq(), cause);
        return bookkeeping.post(customer, command::decide);
    }

    public Outcome plan(String amount, Instant from, @Nullable Instant until) {
        var command = new PlanLimit(
                customer,
                upTo(amount),
                from,
                until,
                "later",
                "controller1",
                newest().seq(),
                request("plan:" + Uuids.next()));
        return bookkeeping.post(customer, command::decide);
    }

    public Outcome withdrawPlan(long plannedBy) {
        var command =
                new WithdrawPlan(customer, plannedBy, "controller1", newest().seq(), request("plan:" + Uuids.next()));
        return bookkeeping.post(customer, command::decide);
    }

    public Outcome grant(String amount, Instant until, Instant now) {
        var cause = Cause.request("temporary:" + Uuids.next(), now);
        var command = new GrantTemporaryLimit(customer, cny(amount), until, "festival", "controller1", cause);
        return bookkeeping.post(customer, command::decide);
    }

    public DueEntries due() {
        return new DueEntries(ledgers, bookkeeping, List.of(new HeldOrders(ledgers, orders)));
    }

    /** Marks an invoice, if it is overdue by then. */
    public Outcome markOverdue(String invoice, Instant now) {
        var found = currentInvoices().find(customer, List.of(invoice)).getFirst();
        return overdue.mark(found, now);
    }

    /** Does what the newest entry says is due. */
    public void follow() {
        due().run(customer, newest().seq(), NOON);
    }

    public Outcome status(Standing.Status status) {
        return status(status, newest().seq());
    }

    public Outcome status(Standing.Status status, long seenSeq) {
        var command = new ChangeStatus(
                customer, status, "ownership", "controller1", seenSeq, request("status:" + Uuids.next()));
        return bookkeeping.post(customer, command::decide);
    }

    /** An order placed and recorded at an instant. */
    public Outcome place(String order, String total, Instant now) {
        var cause = Cause.event("placed:" + order, now, now, Uuids.next());
        return orders.decide(new DecideOrder(customer, order, cny(total), false, null, cause));
    }

    public Outcome supply(boolean held) {
        return supply(held, newest().seq());
    }

    public Outcome supply(boolean held, long seenSeq) {
        var command = new ChangeSupply(
                customer, held, "two bills dishonoured", "controller1", seenSeq, request("supply:" + Uuids.next()));
        return bookkeeping.post(customer, command::decide);
    }

    public Outcome place(String order, String total) {
        return place(order, cny(total));
    }

    public Outcome place(String order, Money total) {
        return orders.decide(new DecideOrder(customer, order, total, false, null, event("placed:" + order)));
    }

    public Outcome ask(String order, String total, int attempt) {
        return orders.decide(
                new DecideOrder(customer, order, cny(total), true, null, event("requested:" + order + attempt)));
    }

    public Outcome release(String order, String total) {
        return release(order, cny(total));
    }

    public Outcome release(String order, Money total) {
        var waiver = new Fact.Waiver("manager1", "long known");
        return orders.decide(new DecideOrder(customer, order, total, true, waiver, event("released:" + order)));
    }

    public Outcome cancel(String order) {
        return orders.cancel(new CancelOrder(customer, order, event("ended:" + order)));
    }

    public Outcome deliver(String order, String delivery, String total, boolean complete) {
        return deliver(order, delivery, cny(total), complete, NOON);
    }

    public Outcome deliver(String order, String delivery, Money total, boolean complete, Instant at) {
        var delivered = new InvoiceDelivery.Delivery(order, delivery, total, false, complete);
        return orders.invoice(new InvoiceDelivery(customer, Uuids.next(), delivered, SHANGHAI, delivery(delivery, at)));
    }

    public Outcome deliverForCash(String order, String delivery, String total) {
        var delivered = new InvoiceDelivery.Delivery(order, delivery, cny(total), true, true);
        return orders.invoice(
                new InvoiceDelivery(customer, Uuids.next(), delivered, SHANGHAI, delivery(delivery, NOON)));
    }

    public Outcome giveBack(String order, String id, String total, boolean cash) {
        var back = new CreditReturn.Return(order, id, cny(total), cash);
        return settlement.credit(new CreditReturn(customer, Uuids.next(), back, event("returned:" + id)));
    }

    public Outcome pay(String key, Money amount, ReceivePayment.Share... shares) {
        var payment = new ReceivePayment.Payment(Uuids.next(), amount, null);
        return settlement.receive(
                new ReceivePayment(customer, payment, List.of(shares), "finance1", request("payment:" + key)));
    }

    /** A payment that arrived at an instant. */
    public Outcome pay(String key, Money amount, Instant at, ReceivePayment.Share... shares) {
        var payment = new ReceivePayment.Payment(Uuids.next(), amount, null);
        var cause = new Cause("payment:" + key, at, NOON, null, null);
        return settlement.receive(new ReceivePayment(customer, payment, List.of(shares), "finance1", cause));
    }

    public Outcome pay(String amount) {
        return pay(Uuids.next(), cny(amount));
    }

    public Outcome issue(String invoice, String order, String amount) {
        return issue(invoice, order, cny(amount), SHANGHAI.dateOf(NOON));
    }

    public Outcome issue(String invoice, String order, Money amount, LocalDate on) {
        var bill = new IssueInvoice.Bill(order, amount, on, null);
        return orders.issue(
                new IssueInvoice(customer, invoice, bill, SHANGHAI, "finance1", request("invoice:" + invoice)));
    }

    public Outcome reverse(String creditNote, String invoice, String amount, boolean reinvoice) {
        return reverse(creditNote, invoice, cny(amount), reinvoice);
    }

    public Outcome reverse(String creditNote, String invoice, Money amount, boolean reinvoice) {
        var reversal = new ReverseInvoice.Reversal(invoice, amount, null, reinvoice, "wrong tax number");
        return settlement.reverse(
                new ReverseInvoice(customer, creditNote, reversal, "finance1", request("red-letter:" + creditNote)));
    }

    public Outcome allocate(String key, String document, ReceivePayment.Share... shares) {
        return settlement.allocate(
                new AllocateReceipt(customer, document, List.of(shares), "finance1", request("allocation:" + key)));
    }

    public Outcome refund(String key, String document, String amount) {
        return refund(key, document, cny(amount));
    }

    public Outcome refund(String key, String document, Money amount) {
        var refund = new RefundReceipt.Refund(key, document, amount, "paid twice");
        return settlement.refund(new RefundReceipt(customer, refund, "finance1", request("refund:" + key)));
    }

    public Outcome writeOff(String key, String invoice, String amount) {
        return writeOff(key, invoice, cny(amount));
    }

    public Outcome writeOff(String key, String invoice, Money amount) {
        return settlement.writeOff(
                new WriteOff(customer, invoice, amount, "insolvent", "manager1", request("write-off:" + key)));
    }

    public Outcome dispute(String invoice, String amount) {
        return dispute(invoice, cny(amount));
    }

    public Outcome dispute(String invoice, Money amount) {
        return settlement.dispute(
                new DisputeInvoice(customer, invoice, amount, "short", "rep1", request("dispute:" + Uuids.next())));
    }

    /** A bill of a year's number, issued today, due in six months; its id. */
    public String receiveBill(String number, BillPaper.Kind kind, String amount, ReceivePayment.Share... shares) {
        var id = Uuids.next();
        receiveBill(id, paper(number, kind, amount), shares);
        return id;
    }

    public Outcome receiveBill(String id, BillPaper paper, ReceivePayment.Share... shares) {
        return billBook.receive(
                new ReceiveBill(customer, id, paper, List.of(shares), SHANGHAI, "finance1", request("bill:" + id)));
    }

    public static BillPaper paper(String number, BillPaper.Kind kind, String amount) {
        var worth = cny(amount);
        var units = new BillPaper.Range(1, worth.amount().unscaledValue().longValueExact());
        var today = SHANGHAI.dateOf(NOON);
        return new BillPaper(
                "%020d".formatted(new BigInteger(number)),
                units,
                kind,
                "Jiangnan Trading",
                "Huatai Steel",
                today,
                today.plusMonths(6),
                worth);
    }

    public Outcome moveBill(String bill, BillState to, @Nullable Money amount) {
        return moveBill(bill, to, amount, NOON);
    }

    public Outcome moveBill(String bill, BillState to, @Nullable Money amount, Instant now) {
        var part = new BillPart(bill, amount, Uuids.next(), to);
        var cause = Cause.request("bill-step:" + Uuids.next(), now);
        return billBook.move(customer, part, new Handling("somebody", null, "finance1"), cause);
    }

    public Outcome dishonour(String bill, @Nullable Money amount) {
        var part = new BillPart(bill, amount, Uuids.next(), BillState.DISHONOURED);
        return billBook.dishonour(new DishonourBill(
                customer, part, Uuids::next, "no funds", "finance1", request("bill-step:" + Uuids.next())));
    }

    /** Does what is due about a bill when its day is over. */
    public Outcome mature(String bill) {
        return billReading
                .upTo(newest())
                .find(bill)
                .map(due -> billBook.mature(due, NOON))
                .orElseGet(Outcome.Unchanged::new);
    }

    public Bill bill(String bill) {
        return billReading.upTo(newest()).find(bill).orElseThrow();
    }

    public List<Bill> bills() {
        return billReading.upTo(newest()).list(customer, null, null, 1_000);
    }

    public Outcome limitPart(Part part, @Nullable String limit) {
        return limitPart(part, limit == null ? null : cny(limit), newest().seq());
    }

    public Outcome limitPart(Part part, @Nullable Money limit, long seenSeq) {
        var command =
                new LimitPart(customer, part, limit, "agreed", "controller1", seenSeq, request("part:" + Uuids.next()));
        return bookkeeping.post(customer, command::decide);
    }

    public Outcome placeStock(String stock, String order, String amount) {
        return placeStock(stock, order, cny(amount));
    }

    public Outcome placeStock(String stock, String order, Money amount) {
        return new StockBook(ledgers, bookkeeping)
                .place(new PlaceStock(
                        customer, stock, order, amount, "new dealer", "controller1", request("stock:" + stock)));
    }

    public Outcome sellStock(String sale, String stock, String amount) {
        return new StockBook(ledgers, bookkeeping)
                .sell(new SellStock(
                        customer, stock, sale, cny(amount), SHANGHAI, "finance1", request("stock-sale:" + sale)));
    }

    /** CNY for one USD from a day on, the first or a correction. */
    public RecordedRate usd(String day, String rate) {
        return rate(Rates.usd(day, rate));
    }

    public RecordedRate rate(ExchangeRate rate) {
        var seen = rates.find(rate.key()).map(RecordedRate::version).orElse(0L);
        rates.record(RecordedRate.first(rate, "finance1", NOON, NOON), seen);
        return rates.find(rate.key()).orElseThrow();
    }

    /** Values what is owed by the rates in force at an instant. */
    public Revaluation revaluation(ItemReading items) {
        return new Revaluation(ledgers, bookkeeping, conversion, items);
    }

    public Optional<Position> position(Part part, String document) {
        return conversion.position(account(), part, document);
    }

    public OrderBook orders() {
        return orders;
    }

    public Account newest() {
        return ledgers.newest(customer);
    }

    public Account.Open account() {
        return (Account.Open) newest();
    }

    public List<Entry> entries() {
        return ledgers.after(customer, 0, null, 10_000);
    }

    public Invoices currentInvoices() {
        return reading.upTo(newest());
    }

    private static Cause request(String key) {
        return Cause.request(key, NOON);
    }

    private static Cause event(String key) {
        return Cause.event(key, NOON, NOON, Uuids.next());
    }

    private static Cause delivery(String delivery, Instant at) {
        return Cause.event("delivered:" + delivery, at, NOON, Uuids.next());
    }
}
