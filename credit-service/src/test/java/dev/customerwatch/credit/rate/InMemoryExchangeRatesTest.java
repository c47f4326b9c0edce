package dev.customerwatch.credit.rate;

class InMemoryExchangeRatesTest extends ExchangeRatesContract {

    private final ExchangeRates rates = new InMemoryExchangeRates();

    @Override
    protected ExchangeRates rates() {
        return rates;
    }
}
