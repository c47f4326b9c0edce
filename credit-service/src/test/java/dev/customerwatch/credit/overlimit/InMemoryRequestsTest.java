package dev.customerwatch.credit.overlimit;

class InMemoryRequestsTest extends RequestsContract {

    private final Requests requests = new InMemoryRequests();

    @Override
    protected Requests requests() {
        return requests;
    }
}
