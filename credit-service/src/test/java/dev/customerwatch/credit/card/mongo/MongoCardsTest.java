package dev.customerwatch.credit.card.mongo;

import dev.customerwatch.credit.card.Cards;
import dev.customerwatch.credit.card.CardsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoCardsTest extends CardsContract {

    @Autowired
    private Cards cards;

    @Override
    protected Cards cards() {
        return cards;
    }
}
