package dev.customerwatch.credit.bill;

class InMemoryBillsTest extends BillsContract {

    private final InMemoryBills bills = new InMemoryBills();

    @Override
    protected Bills bills() {
        return bills;
    }
}
