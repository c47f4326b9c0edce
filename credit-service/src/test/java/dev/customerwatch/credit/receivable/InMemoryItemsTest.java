package dev.customerwatch.credit.receivable;

class InMemoryItemsTest extends ItemsContract {

    private final Items items = new InMemoryItems();

    @Override
    protected Items items() {
        return items;
    }
}
