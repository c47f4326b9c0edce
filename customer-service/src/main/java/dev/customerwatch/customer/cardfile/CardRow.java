package dev.customerwatch.customer.cardfile;

import dev.customerwatch.customer.card.ChannelKind;
import dev.customerwatch.customer.card.Classification;
import dev.customerwatch.customer.card.CompanySize;
import dev.customerwatch.customer.card.Identifier;
import dev.customerwatch.customer.card.Interest;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Particulars;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.history.Source;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of cards. A blank cell says nothing: what a card holds there stays.
 *
 * @param number counts the rows below the header from 0
 * @param line of the file on which it begins, from 1
 */
public record CardRow(int number, long line, Map<CardColumn, String> cells) {

    private static final Map<String, Kind> KINDS = Map.of(
            "企业客户", Kind.ENTERPRISE,
            "机构客户", Kind.INSTITUTION,
            "经销商", Kind.DEALER,
            "个人客户", Kind.PERSON);

    public CardRow {
        cells = Map.copyOf(cells);
    }

    public @Nullable String cell(CardColumn column) {
        return cells.get(column);
    }

    /** Where its facts are known from. */
    public Source source() {
        return Objects.requireNonNullElse(constant(CardColumn.SOURCE, Source.class, null), Source.OWN_RECORDS);
    }

    /** Whether it is of a person from a list that somebody sold, without proof that they agreed. */
    public boolean lacksConsent() {
        return cell(CardColumn.CONSENT_PROOF) == null
                && source() == Source.PURCHASED_LIST
                && kind(Kind.ENTERPRISE) == Kind.PERSON;
    }

    /**
     * The profile that the row makes of the one before; refuses with {@link UnfitCell}, and with
     * {@link dev.customerwatch.customer.text.UnfitText} what may not stand on a card.
     */
    public Profile over(@Nullable Profile before) {
        var name = cell(CardColumn.NAME);
        if (name == null && before == null) {
            throw new UnfitCell(field(CardColumn.NAME), "MISSING", null);
        }
        return new Profile(
                said(CardColumn.CODE, before == null ? null : before.code()),
                name == null ? Objects.requireNonNull(before).name() : name,
                kind(before == null ? Kind.ENTERPRISE : before.kind()),
                said(CardColumn.REGION, before == null ? null : before.region()),
                particulars(before == null ? Particulars.NONE : before.particulars()));
    }

    /** The identifier that the row names. */
    public @Nullable Identifier identifier() {
        var number = cell(CardColumn.IDENTIFIER);
        var country = cell(CardColumn.COUNTRY);
        return number == null ? null : new Identifier(country == null ? "CN" : country, number);
    }

    private Particulars particulars(Particulars before) {
        var identifier = identifier();
        return new Particulars(
                identifier == null ? before.identifier() : identifier,
                said(CardColumn.PHONE, before.phone()),
                classification(before.classification()));
    }

    private Classification classification(Classification before) {
        return new Classification(
                constant(CardColumn.SIZE, CompanySize.class, before.size()),
                said(CardColumn.INDUSTRY, before.industry()),
                said(CardColumn.VOLUME, before.volume()),
                said(CardColumn.CREDIT_BAND, before.creditBand()),
                constant(CardColumn.CHANNEL, ChannelKind.class, before.channel()),
                constant(CardColumn.INTEREST, Interest.class, before.interest()));
    }

    private Kind kind(Kind before) {
        var word = cell(CardColumn.KIND);
        var named = word == null ? null : KINDS.get(word);
        return named == null
                ? Objects.requireNonNullElse(constant(CardColumn.KIND, Kind.class, before), before)
                : named;
    }

    private @Nullable String said(CardColumn column, @Nullable String before) {
        var cell = cell(column);
        return cell == null ? before : cell;
    }

    private <E extends Enum<E>> @Nullable E constant(CardColumn column, Class<E> type, @Nullable E before) {
        var word = cell(column);
        if (word == null) {
            return before;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new UnfitCell(field(column), "UNKNOWN_WORD", words(type)));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return "one of "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    static String field(CardColumn column) {
        return column.header(false);
    }

    /** Holds no cells: what is printed may end in a log. */
    @Override
    public String toString() {
        return "CardRow[" + line + "]";
    }
}
