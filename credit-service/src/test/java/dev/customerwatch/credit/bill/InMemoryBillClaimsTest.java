package dev.customerwatch.credit.bill;

class InMemoryBillClaimsTest extends BillClaimsContract {

    private final BillClaims claims = new InMemoryBillClaims();

    @Override
    protected BillClaims claims() {
        return claims;
    }
}
