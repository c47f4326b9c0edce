package dev.customerwatch.credit.customer.mongo;

import dev.customerwatch.credit.customer.KnownCustomers;
import dev.customerwatch.credit.customer.KnownCustomersContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoKnownCustomersTest extends KnownCustomersContract {

    @Autowired
    private KnownCustomers customers;

    @Override
    protected KnownCustomers customers() {
        return customers;
    }
}
