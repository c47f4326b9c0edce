package dev.customerwatch.credit.invoice;

class InMemoryInvoicesTest extends InvoicesContract {

    private final Invoices invoices = new InMemoryInvoices();

    @Override
    protected Invoices invoices() {
        return invoices;
    }
}
