package dev.customerwatch.credit.proposal.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;

import dev.customerwatch.credit.proposal.LimitProposal;
import dev.customerwatch.credit.proposal.Proposals;
import dev.customerwatch.messaging.store.AggregateStore;
import dev.customerwatch.messaging.store.AggregateStores;
import dev.customerwatch.messaging.store.AggregateType;
import dev.customerwatch.messaging.store.Change;
import dev.customerwatch.messaging.store.Insertion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Proposals as aggregates; they publish nothing themselves, the ledger tells when a limit is changed. */
public final class MongoProposals implements Proposals {

    public static final String COLLECTION = "limit-proposals";

    private final AggregateStore<ProposalDocument> store;

    /**
     * Declares the indexes.
     *
     * @param systemTime of an instant of business time: work falls due by the system clock
     */
    public MongoProposals(AggregateStores stores, MongoOperations mongo, UnaryOperator<Instant> systemTime) {
        this.store = stores.open(new AggregateType<>(
                ProposalDocument.class,
                COLLECTION,
                "/credit/limit-proposals",
                "credit.events.v1",
                ProposalDocument::customerId,
                document -> due(document.proposal().dueAt(), systemTime)));
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("state.waiting", ASC).sparse().named("waiting"));
        indexes.createIndex(new Index("state.waitingFor", ASC).sparse().unique().named("waiting-for"));
    }

    @Override
    public Optional<LimitProposal> find(String proposalId) {
        return store.find(proposalId).map(stored -> stored.state().proposal());
    }

    @Override
    public boolean add(LimitProposal proposal) {
        return store.insert(proposal.proposalId(), ProposalDocument.of(proposal), List.of(), null)
                instanceof Insertion.Inserted;
    }

    @Override
    public Optional<LimitProposal> change(String proposalId, Function<LimitProposal, LimitProposal> change) {
        return store.change(
                proposalId,
                found -> found.map(stored -> changed(stored.state().proposal(), change))
                        .orElseGet(() -> Change.unchanged(Optional.empty())));
    }

    @Override
    public List<LimitProposal> list(boolean onlyWaiting, @Nullable String after, int most) {
        var field = onlyWaiting ? "state.waiting" : "_id";
        var query = new Query(Criteria.where(field).gt(after == null ? "" : after))
                .with(Sort.by(field))
                .limit(most);
        return store.query(query).stream()
                .map(stored -> stored.state().proposal())
                .toList();
    }

    private static Change<ProposalDocument, Optional<LimitProposal>> changed(
            LimitProposal before, Function<LimitProposal, LimitProposal> change) {
        var after = change.apply(before);
        return after.equals(before)
                ? Change.unchanged(Optional.of(before))
                : Change.of(ProposalDocument.of(after), List.of(), Optional.of(after));
    }

    private static @Nullable Instant due(@Nullable Instant at, UnaryOperator<Instant> systemTime) {
        return at == null ? null : systemTime.apply(at);
    }
}
