package dev.customerwatch.credit.receivable.mongo;

import dev.customerwatch.credit.receivable.Items;
import dev.customerwatch.credit.receivable.ItemsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoItemsTest extends ItemsContract {

    @Autowired
    private Items items;

    @Override
    protected Items items() {
        return items;
    }
}
