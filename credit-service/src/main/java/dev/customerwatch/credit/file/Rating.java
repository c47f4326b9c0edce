package dev.customerwatch.credit.file;

/** How far a customer is trusted 信用等级, best first, and what that says to do with the trade. */
public enum Rating {
    AAA(Trade.GROW),
    AA(Trade.GROW),
    A(Trade.GROW),
    BBB(Trade.HOLD),
    BB(Trade.HOLD),
    B(Trade.REDUCE),
    CCC(Trade.REDUCE),
    CC(Trade.REDUCE),
    C(Trade.REDUCE),
    D(Trade.REDUCE);

    private final Trade trade;

    Rating(Trade trade) {
        this.trade = trade;
    }

    public Trade trade() {
        return trade;
    }

    /** What to do with the trade on credit. */
    public enum Trade {
        GROW,
        HOLD,
        REDUCE
    }
}
