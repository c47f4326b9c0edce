package dev.customerwatch.credit.rate.mongo;

import dev.customerwatch.credit.rate.ExchangeRates;
import dev.customerwatch.credit.rate.ExchangeRatesContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoExchangeRatesTest extends ExchangeRatesContract {

    @Autowired
    private ExchangeRates rates;

    @Override
    protected ExchangeRates rates() {
        return rates;
    }
}
