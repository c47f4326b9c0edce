package dev.customerwatch.credit.customer;

class InMemoryKnownCustomersTest extends KnownCustomersContract {

    private final KnownCustomers customers = new InMemoryKnownCustomers();

    @Override
    protected KnownCustomers customers() {
        return customers;
    }
}
