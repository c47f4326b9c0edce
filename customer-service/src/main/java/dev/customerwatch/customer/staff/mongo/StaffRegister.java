package dev.customerwatch.customer.staff.mongo;

import dev.customerwatch.customer.staff.Employment;
import dev.customerwatch.customer.staff.StaffMember;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The staff, one document each. */
@Component
public final class StaffRegister {

    private static final String COLLECTION = "staff";

    private final MongoTemplate mongo;

    StaffRegister(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public void save(StaffMember member) {
        var leavesAt = member.leavesAt();
        var document = new Document("_id", member.user())
                .append("employment", member.employment().name())
                .append("hiredOn", member.hiredOn().toString())
                .append("leavesAt", leavesAt == null ? null : Date.from(leavesAt));
        mongo.save(document, COLLECTION);
    }

    public Optional<StaffMember> find(String user) {
        return Optional.ofNullable(mongo.findById(user, Document.class, COLLECTION))
                .map(StaffRegister::member);
    }

    private static StaffMember member(Document document) {
        var leavesAt = document.getDate("leavesAt");
        return new StaffMember(
                document.getString("_id"),
                Employment.valueOf(document.getString("employment")),
                LocalDate.parse(document.getString("hiredOn")),
                leavesAt == null ? null : leavesAt.toInstant());
    }
}
