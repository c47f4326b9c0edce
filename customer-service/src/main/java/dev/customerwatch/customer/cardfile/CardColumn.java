package dev.customerwatch.customer.cardfile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a file of cards, each with a name in both languages. */
public enum CardColumn {
    CUSTOMER_ID("Customer id", "客户标识", false),
    CODE("Customer code", "客户编码", true),
    NAME("Name", "客户名称", true),
    KIND("Kind", "客户类型", true),
    REGION("Region", "区域", true),
    COUNTRY("Country of the id", "证件国家", true),
    IDENTIFIER("USCC or other id", "统一社会信用代码", true),
    PHONE("Telephone", "电话", true),
    GRADE("Grade", "客户级别", false),
    ACCOUNT_OWNER("Account owner", "客户负责人", true),
    STATE("State", "客户状态", false),
    SIZE("Company size", "企业规模", true),
    INDUSTRY("Industry", "行业", true),
    VOLUME("Business volume", "业务量", true),
    CREDIT_BAND("Credit band", "信用额度分类", true),
    CHANNEL("Channel kind", "渠道类型", true),
    INTEREST("Degree of interest", "热心程度", true),
    SOURCE("Source of information", "信息来源", true),
    CONSENT_PROOF("Proof of consent", "同意证明", true);

    private static final List<CardColumn> KEPT_SAFE = List.of(NAME, PHONE);

    private final String english;
    private final String chinese;
    private final boolean imported;

    CardColumn(String english, String chinese, boolean imported) {
        this.english = english;
        this.chinese = chinese;
        this.imported = imported;
    }

    /** The column with this name in either language; capitals and blanks around do not matter. */
    public static Optional<CardColumn> named(String header) {
        var name = header.strip();
        return Arrays.stream(values())
                .filter(column -> column.english.equalsIgnoreCase(name) || column.chinese.equals(name))
                .findFirst();
    }

    /** The columns that a card can be written by; the others only tell. */
    public static List<CardColumn> imported() {
        return Arrays.stream(values()).filter(column -> column.imported).toList();
    }

    public String header(boolean chineseWanted) {
        return chineseWanted ? chinese : english;
    }

    /** Whether its values may be of persons, so that nothing repeats them. */
    boolean isPersonal() {
        return KEPT_SAFE.contains(this);
    }
}
