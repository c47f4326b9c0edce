package dev.customerwatch.credit.bill.mongo;

import dev.customerwatch.credit.bill.BillClaims;
import dev.customerwatch.credit.bill.BillClaimsContract;
import dev.customerwatch.testkit.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest("credit")
class MongoBillClaimsTest extends BillClaimsContract {

    @Autowired
    private BillClaims claims;

    @Override
    protected BillClaims claims() {
        return claims;
    }
}
