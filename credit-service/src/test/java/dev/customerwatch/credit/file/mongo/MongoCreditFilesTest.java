package dev.customerwatch.credit.file.mongo;

import dev.customerwatch.credit.file.CreditFiles;
import dev.customerwatch.credit.file.CreditFilesContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoCreditFilesTest extends CreditFilesContract {

    @Autowired
    private CreditFiles files;

    @Override
    protected CreditFiles files() {
        return files;
    }
}
