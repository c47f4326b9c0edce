package dev.customerwatch.credit.group.mongo;

import dev.customerwatch.credit.group.Groups;
import dev.customerwatch.credit.group.GroupsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoGroupsTest extends GroupsContract {

    @Autowired
    private Groups groups;

    @Override
    protected Groups groups() {
        return groups;
    }
}
