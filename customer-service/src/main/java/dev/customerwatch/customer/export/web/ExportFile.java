package dev.customerwatch.customer.export.web;

import dev.customerwatch.customer.audit.AuditEntry.Access;
import dev.customerwatch.customer.audit.AuditEntry.Action;
import dev.customerwatch.customer.audit.mongo.AuditLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.cardfile.CardColumn;
import dev.customerwatch.customer.export.CsvRow;
import dev.customerwatch.customer.export.Export;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards of an export as CSV; that they were taken stands in the audit log before they are read. */
@Component
final class ExportFile {

    private static final int AT_ONCE = 500;
    private static final List<CardColumn> COLUMNS = Arrays.stream(CardColumn.values())
            .filter(column -> column != CardColumn.SOURCE && column != CardColumn.CONSENT_PROOF)
            .toList();
    private static final List<String> FIELDS = List.of("CUSTOMER_NAME", "MAIN_PHONE");

    private final Customers customers;
    private final AuditLog audit;

    ExportFile(Customers customers, AuditLog audit) {
        this.customers = customers;
        this.audit = audit;
    }

    String of(Export export, boolean chinese) {
        var givenTo = export.givenTo();
        var purpose = "EXPORT " + export.exportId() + (givenTo == null ? "" : " " + givenTo.text());
        audit.add(new Access(export.requestedBy(), Action.EXPORT, "*", FIELDS, purpose));
        var text = new StringBuilder(CsvRow.BYTE_ORDER_MARK).append(CsvRow.of(headers(chinese)));
        var filter = filter(export);
        String after = null;
        List<KeptCustomer> read;
        do {
            read = customers.list(filter, after, AT_ONCE);
            for (var kept : read) {
                text.append(CsvRow.of(row(kept.customer())));
                after = kept.customer().id();
            }
        } while (read.size() == AT_ONCE);
        return text.toString();
    }

    private static CustomerFilter filter(Export export) {
        var filter = CustomerFilter.COUNTING;
        for (var key : export.keys().entrySet()) {
            filter = filter.with(CustomerKey.valueOf(key.getKey()), key.getValue());
        }
        return filter;
    }

    private static List<String> headers(boolean chinese) {
        return COLUMNS.stream().map(column -> column.header(chinese)).toList();
    }

    private static List<@Nullable Object> row(Customer customer) {
        var row = new ArrayList<@Nullable Object>();
        COLUMNS.forEach(column -> row.add(cell(customer, column)));
        return row;
    }

    private static @Nullable Object cell(Customer customer, CardColumn column) {
        var profile = customer.profile();
        var usable = customer.keeping().isKept();
        var identifier = profile.particulars().identifier();
        var keys = profile.particulars().classification();
        return switch (column) {
            case CUSTOMER_ID -> customer.id();
            case CODE -> profile.code();
            case NAME -> usable ? profile.name() : profile.displayName();
            case KIND -> profile.kind();
            case REGION -> profile.region();
            case COUNTRY -> identifier == null ? null : identifier.country();
            case IDENTIFIER -> identifier == null ? null : identifier.number();
            case PHONE -> usable ? profile.particulars().phone() : null;
            case GRADE -> customer.care().grade();
            case ACCOUNT_OWNER -> customer.care().accountOwner();
            case STATE -> customer.standing().state();
            case SIZE -> keys.size();
            case INDUSTRY -> keys.industry();
            case VOLUME -> keys.volume();
            case CREDIT_BAND -> keys.creditBand();
            case CHANNEL -> keys.channel();
            case INTEREST -> keys.interest();
            case SOURCE, CONSENT_PROOF -> null;
        };
    }
}
