package dev.customerwatch.customer.export.web;

import dev.customerwatch.customer.audit.AuditEntry.Access;
import dev.customerwatch.customer.audit.AuditEntry.Action;
import dev.customerwatch.customer.audit.mongo.AuditLog;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.export.CsvRow;
import dev.customerwatch.customer.export.Export;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards of an export as CSV; that they were taken stands in the audit log before they are read. */
@Component
final class ExportFile {

    private static final int AT_ONCE = 500;
    private static final List<String> ENGLISH = List.of(
            "Customer id",
            "Customer code",
            "Name",
            "Kind",
            "Region",
            "USCC or other id",
            "Telephone",
            "Grade",
            "Account owner",
            "State",
            "Industry");
    private static final List<String> CHINESE =
            List.of("客户标识", "客户编码", "客户名称", "客户类型", "区域", "统一社会信用代码", "电话", "客户级别", "客户负责人", "客户状态", "行业");
    private static final List<String> FIELDS = List.of("CUSTOMER_NAME", "MAIN_PHONE");

    private final Customers customers;
    private final AuditLog audit;

    ExportFile(Customers customers, AuditLog audit) {
        this.customers = customers;
        this.audit = audit;
    }

    String of(Export export, boolean chinese) {
        audit.add(new Access(export.requestedBy(), Action.EXPORT, "*", FIELDS, "EXPORT " + export.exportId()));
        var text = new StringBuilder(CsvRow.BYTE_ORDER_MARK).append(CsvRow.of(chinese ? CHINESE : ENGLISH));
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
        var filter = CustomerFilter.ALL;
        for (var key : export.keys().entrySet()) {
            filter = filter.with(CustomerKey.valueOf(key.getKey()), key.getValue());
        }
        return filter;
    }

    private static List<@Nullable Object> row(Customer customer) {
        var profile = customer.profile();
        var usable = customer.keeping().isKept();
        var identifier = profile.particulars().identifier();
        var row = new ArrayList<@Nullable Object>();
        row.add(customer.id());
        row.add(profile.code());
        row.add(usable ? profile.name() : profile.displayName());
        row.add(profile.kind());
        row.add(profile.region());
        row.add(identifier == null ? null : identifier.number());
        row.add(usable ? profile.particulars().phone() : null);
        row.add(customer.care().grade());
        row.add(customer.care().accountOwner());
        row.add(customer.standing().state());
        row.add(profile.particulars().classification().industry());
        return row;
    }
}
