package dev.customerwatch.credit.card;

class InMemoryCardsTest extends CardsContract {

    private final Cards cards = new InMemoryCards();

    @Override
    protected Cards cards() {
        return cards;
    }
}
