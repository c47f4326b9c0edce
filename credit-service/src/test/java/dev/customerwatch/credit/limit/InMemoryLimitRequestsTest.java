package dev.customerwatch.credit.limit;

class InMemoryLimitRequestsTest extends LimitRequestsContract {

    private final LimitRequests requests = new InMemoryLimitRequests();

    @Override
    protected LimitRequests requests() {
        return requests;
    }
}
