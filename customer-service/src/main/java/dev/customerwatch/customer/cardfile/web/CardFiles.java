package dev.customerwatch.customer.cardfile.web;

import dev.customerwatch.customer.DecisionLog;
import dev.customerwatch.customer.card.Care;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Outcome.Changed;
import dev.customerwatch.customer.card.Standing;
import dev.customerwatch.customer.card.mongo.CustomerFilter;
import dev.customerwatch.customer.card.mongo.CustomerKey;
import dev.customerwatch.customer.card.mongo.Customers;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.mongo.Registered;
import dev.customerwatch.customer.card.mongo.Saved;
import dev.customerwatch.customer.card.stream.CustomerEvents;
import dev.customerwatch.customer.cardfile.CardColumn;
import dev.customerwatch.customer.cardfile.CardFile;
import dev.customerwatch.customer.cardfile.CardRow;
import dev.customerwatch.customer.cardfile.RejectedRow;
import dev.customerwatch.customer.cardfile.UnfitCell;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.Fact;
import dev.customerwatch.customer.history.FieldType;
import dev.customerwatch.customer.history.RecordedChange.Author;
import dev.customerwatch.customer.text.UnfitText;
import dev.customerwatch.messaging.BusinessClock;
import dev.customerwatch.messaging.Uuids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes the rows of a file over, each wholly or not at all. A row belongs to the card with its code or, where it names none,
 * its identifier; without such a card it makes one. So a file may be sent again at any time.
 */
@Component
final class CardFiles {

    private static final int TRIES = 20;

    private final Customers customers;
    private final BusinessClock clock;
    private final DecisionLog log;

    CardFiles(Customers customers, BusinessClock clock, DecisionLog log) {
        this.customers = customers;
        this.clock = clock;
        this.log = log;
    }

    /** What became of a file. */
    record Taken(int added, int changed, int unchanged, List<RejectedRow> rejected) {}

    private enum Done {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    Taken take(String who, CardFile file) {
        var rejected = new ArrayList<>(file.rejected());
        var counts = new EnumMap<Done, Integer>(Done.class);
        for (var row : file.rows()) {
            try {
                counts.merge(take(who, row), 1, Integer::sum);
            } catch (UnfitCell unfit) {
                rejected.add(unfit.at(row));
            } catch (UnfitText unfit) {
                rejected.add(new UnfitCell(unfit.field(), "UNFIT", unfit.getMessage()).at(row));
            }
        }
        rejected.sort(Comparator.comparingInt(RejectedRow::row));
        log.decided("card-file", Integer.toString(file.rows().size()), rejected.isEmpty() ? "changed" : "rejected");
        return new Taken(
                counts.getOrDefault(Done.ADDED, 0),
                counts.getOrDefault(Done.CHANGED, 0),
                counts.getOrDefault(Done.UNCHANGED, 0),
                List.copyOf(rejected));
    }

    private Done take(String who, CardRow row) {
        if (row.lacksConsent()) {
            throw new UnfitCell("Proof of consent", "CONSENT_MISSING", null);
        }
        for (var tries = 0; tries < TRIES; tries++) {
            var known = known(row);
            var done = known.isPresent() ? change(who, row, known.get()) : add(who, row);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new OptimisticLockingFailureException("a card was changed by others " + TRIES + " times");
    }

    private Optional<KeptCustomer> known(CardRow row) {
        var code = row.cell(CardColumn.CODE);
        if (code != null) {
            return first(CustomerKey.CODE, code);
        }
        var identifier = row.identifier();
        if (identifier == null) {
            throw new UnfitCell("Customer code", "MISSING", null);
        }
        return first(CustomerKey.IDENTIFIER, identifier.text());
    }

    private Optional<KeptCustomer> first(CustomerKey key, String value) {
        return customers.list(CustomerFilter.ALL.with(key, value), null, 1).stream()
                .findFirst();
    }

    private Optional<Done> add(String who, CardRow row) {
        var now = clock.now();
        var care = new Care(null, row.cell(CardColumn.ACCOUNT_OWNER));
        var standing = Standing.registered(CustomerState.POTENTIAL, who, now);
        if (!(Customer.register(Uuids.next(), row.over(null), care, standing) instanceof Changed changed)) {
            throw new IllegalStateException("a new card is a change");
        }
        var event = CustomerEvents.of(changed.event());
        var author = new Author(who, row.source());
        return switch (customers.register(changed.customer(), event, null, author, consent(row))) {
            case Registered.Kept kept -> Optional.of(Done.ADDED);
            case Registered.Taken taken -> taken(row, taken.field());
            case Registered.Again again -> throw new IllegalStateException("a row has no request of its own");
            case Registered.KeyReused reused -> throw new IllegalStateException("a row has no request of its own");
        };
    }

    /** Another card has it, unless somebody registered the row's own card just now. */
    private Optional<Done> taken(CardRow row, String field) {
        if (known(row).isPresent()) {
            return Optional.empty();
        }
        throw new UnfitCell(field, "TAKEN", null);
    }

    private Optional<Done> change(String who, CardRow row, KeptCustomer known) {
        var customer = known.customer();
        if (!customer.keeping().isKept()) {
            throw new UnfitCell("Customer code", "RESTRICTED", null);
        }
        var into = customer.merging().into();
        if (into != null) {
            throw new UnfitCell("Customer code", "MERGED", into);
        }
        if (!(customer.describe(row.over(customer.profile()), clock.now()) instanceof Changed changed)) {
            return Optional.of(Done.UNCHANGED);
        }
        var author = new Author(who, row.source());
        return switch (customers.save(known, changed.customer(), CustomerEvents.of(changed.event()), author)) {
            case Saved.Kept kept -> Optional.of(Done.CHANGED);
            case Saved.Overtaken overtaken -> Optional.empty();
            case Saved.Taken taken -> throw new UnfitCell(taken.field(), "TAKEN", null);
        };
    }

    private static List<Fact> consent(CardRow row) {
        var proof = row.cell(CardColumn.CONSENT_PROOF);
        return proof == null
                ? List.of()
                : List.of(new Fact(
                        CardField.CONSENT_PROOF, "", FieldType.LINE.canonical("Proof of consent", proof), false));
    }
}
