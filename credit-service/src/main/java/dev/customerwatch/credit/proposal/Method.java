package dev.customerwatch.credit.proposal;

import dev.customerwatch.credit.proposal.Input.Name;
import java.util.List;

/** The five methods 信用限度五法 and what each takes. */
public enum Method {
    /** 销售额测定法. */
    SALES_BASED("EXPECTED_MONTHLY_SALES × COST_OF_SALES_RATIO × SUPPLY_SHARE × TERM_MONTHS"),
    /** 周转资产分割法. */
    WORKING_CAPITAL("(CURRENT_ASSETS − CURRENT_LIABILITIES) ÷ SUPPLIERS"),
    /** 流动比率法. */
    CURRENT_RATIO("(CURRENT_ASSETS ÷ CURRENT_LIABILITIES) ÷ INDUSTRY_CURRENT_RATIO × CURRENT_LIABILITIES ÷ SUPPLIERS"),
    /** 净资产分割法. */
    NET_ASSETS("(TOTAL_ASSETS − TOTAL_LIABILITIES) ÷ SUPPLIERS"),
    /** 综合判断法. */
    COMPREHENSIVE("STANDARD_LIMIT × FACTOR(weighted scores)");

    private final String formula;

    Method(String formula) {
        this.formula = formula;
    }

    String formula() {
        return formula;
    }

    List<Name> takes() {
        return switch (this) {
            case SALES_BASED ->
                List.of(Name.EXPECTED_MONTHLY_SALES, Name.COST_OF_SALES_RATIO, Name.SUPPLY_SHARE, Name.TERM_MONTHS);
            case WORKING_CAPITAL -> List.of(Name.CURRENT_ASSETS, Name.CURRENT_LIABILITIES, Name.SUPPLIERS);
            case CURRENT_RATIO ->
                List.of(Name.CURRENT_ASSETS, Name.CURRENT_LIABILITIES, Name.INDUSTRY_CURRENT_RATIO, Name.SUPPLIERS);
            case NET_ASSETS -> List.of(Name.TOTAL_ASSETS, Name.TOTAL_LIABILITIES, Name.SUPPLIERS);
            case COMPREHENSIVE ->
                List.of(
                        Name.PROFITABILITY,
                        Name.SAFETY,
                        Name.LIQUIDITY,
                        Name.SELLING_POWER,
                        Name.PAYMENT_RECORD,
                        Name.MANAGEMENT,
                        Name.STANDARD_LIMIT);
        };
    }

    /** What must not be 0. */
    List<Name> divisors() {
        return switch (this) {
            case WORKING_CAPITAL, NET_ASSETS -> List.of(Name.SUPPLIERS);
            case CURRENT_RATIO -> List.of(Name.CURRENT_LIABILITIES, Name.INDUSTRY_CURRENT_RATIO, Name.SUPPLIERS);
            case SALES_BASED, COMPREHENSIVE -> List.of();
        };
    }
}
