package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.Care;
import dev.customerwatch.customer.card.Classification;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.Flags;
import dev.customerwatch.customer.card.Identifier;
import dev.customerwatch.customer.card.Keeping;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.Merging;
import dev.customerwatch.customer.card.Particulars;
import dev.customerwatch.customer.card.Profile;
import dev.customerwatch.customer.card.Relation;
import dev.customerwatch.customer.card.Standing;
import dev.customerwatch.customer.history.mongo.ChangeDocument;
import dev.customerwatch.customer.lending.Custody;
import dev.customerwatch.customer.privacy.mongo.Vault;
import dev.customerwatch.customer.text.SearchTerms;
import dev.customerwatch.messaging.EventJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns cards into documents and back; what is personal is sealed on the way in and opened on the way out. */
@Component
final class CustomerMapping {

    private static final Secrets NONE = new Secrets(null, null);

    private final Vault vault;
    private final Tokens tokens;

    CustomerMapping(Vault vault, Tokens tokens) {
        this.vault = vault;
        this.tokens = tokens;
    }

    /** What of a card is personal. */
    record Secrets(@Nullable String name, @Nullable String phone) {}

    /** @param reach tokens of contacts, as the document before had them */
    CustomerDocument document(Customer customer, ChangeDocument last, List<String> reach) {
        var relation = customer.relation();
        var care = customer.care();
        var profile = customer.profile();
        var standing = customer.standing();
        var identifier = profile.particulars().identifier();
        var keys = profile.particulars().classification();
        return new CustomerDocument(
                customer.id(),
                profile.code(),
                profile.kind() == Kind.PERSON ? null : profile.name(),
                profile.kind(),
                profile.region(),
                identifier == null ? null : identifier.text(),
                keys.size(),
                keys.industry(),
                keys.volume(),
                keys.creditBand(),
                keys.channel(),
                keys.interest(),
                care.grade(),
                care.accountOwner(),
                care.custody().custodian(),
                care.custody().exception(),
                care.team().isEmpty() ? null : care.team(),
                care.lookedAfterBy().isEmpty() ? null : List.copyOf(care.lookedAfterBy()),
                standing.state(),
                standing.reason(),
                standing.actor(),
                standing.since(),
                customer.flags().onceInALife(),
                customer.flags().givenUp(),
                standing.lossReason(),
                relation.stage(),
                relation.stageSince(),
                relation.attitude(),
                relation.keyAccount() ? true : null,
                relation.reviewedAt(),
                customer.keeping().isKept() ? null : customer.keeping().status(),
                customer.keeping().until(),
                customer.merging().into(),
                customer.merging().absorbed().isEmpty()
                        ? null
                        : customer.merging().absorbed(),
                profile.kind() == Kind.PERSON ? null : List.copyOf(SearchTerms.of(profile.name())),
                reach.isEmpty() || customer.keeping().isErased() ? null : reach,
                tokens.of(profile),
                sealed(customer.id(), profile),
                last);
    }

    Customer customer(CustomerDocument document) {
        return new Customer(
                document.customerId(),
                profile(document),
                care(document),
                standing(document),
                new Flags(document.onceInALife(), document.givenUp()),
                relation(document),
                keeping(document),
                merging(document));
    }

    private byte @Nullable [] sealed(String customerId, Profile profile) {
        var name = profile.kind() == Kind.PERSON && !profile.isErased() ? profile.name() : null;
        var secrets = new Secrets(name, profile.particulars().phone());
        return secrets.equals(NONE) ? null : vault.seal(customerId, EventJson.write(secrets));
    }

    private Profile profile(CustomerDocument document) {
        var secrets = secrets(document);
        var name = document.name() == null ? secrets.name() : document.name();
        return new Profile(
                document.code(),
                Objects.requireNonNullElse(name, Profile.ERASED),
                document.kind(),
                document.region(),
                new Particulars(identifier(document), secrets.phone(), classification(document)));
    }

    private Secrets secrets(CustomerDocument document) {
        var sealed = document.sealed();
        return sealed == null
                ? NONE
                : vault.open(document.customerId(), sealed)
                        .map(clear -> EventJson.read(clear, Secrets.class))
                        .orElse(NONE);
    }

    private static Care care(CustomerDocument document) {
        var custody = new Custody(document.custodian(), document.custodianException());
        var team = document.team();
        return new Care(document.grade(), document.accountOwner(), custody, team == null ? List.of() : team);
    }

    private static Standing standing(CustomerDocument document) {
        return new Standing(
                document.state(),
                document.stateReason(),
                document.stateActor(),
                document.stateSince(),
                document.lossReason());
    }

    private static Keeping keeping(CustomerDocument document) {
        var status = document.keeping();
        return status == null ? Keeping.KEPT : new Keeping(status, document.keptUntil());
    }

    private static Merging merging(CustomerDocument document) {
        var from = document.mergedFrom();
        return new Merging(document.mergedInto(), from == null ? List.of() : from);
    }

    private static Relation relation(CustomerDocument document) {
        return new Relation(
                document.stage(),
                document.stageSince(),
                document.attitude(),
                Boolean.TRUE.equals(document.keyAccount()),
                document.reviewedAt());
    }

    private static @Nullable Identifier identifier(CustomerDocument document) {
        var text = document.identifier();
        return text == null ? null : new Identifier(text.substring(0, 2), text.substring(3));
    }

    private static Classification classification(CustomerDocument document) {
        return new Classification(
                document.size(),
                document.industry(),
                document.volume(),
                document.creditBand(),
                document.channel(),
                document.interest());
    }
}
