package dev.customerwatch.customer.card.mongo;

import dev.customerwatch.customer.card.Attitude;
import dev.customerwatch.customer.card.ChannelKind;
import dev.customerwatch.customer.card.CompanySize;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Interest;
import dev.customerwatch.customer.card.Keeping;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.LossReason;
import dev.customerwatch.customer.card.Stage;
import dev.customerwatch.customer.history.mongo.ChangeDocument;
import dev.customerwatch.customer.people.TeamMember;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is stored; flat, so that filters and indexes name plain fields.
 *
 * @param name of companies and institutions; of persons it is sealed
 * @param lookedAfterBy account owner and team: whose card it is in lists
 * @param sealed what is personal
 * @param mergedInto the card that counts in this one's place
 * @param mergedFrom the cards in whose place this one counts
 * @param words terms by which the name of a company or institution is found
 * @param reach tokens of the contacts' telephone numbers and addresses
 * @param match tokens by which another card of the same customer is noticed
 * @param last the newest change; those before it stand in the ledger
 */
public record CustomerDocument(
        String customerId,
        @Nullable String code,
        @Nullable String name,
        Kind kind,
        @Nullable String region,
        @Nullable String identifier,
        @Nullable CompanySize size,
        @Nullable String industry,
        @Nullable String volume,
        @Nullable String creditBand,
        @Nullable ChannelKind channel,
        @Nullable Interest interest,
        @Nullable Grade grade,
        @Nullable String accountOwner,
        @Nullable String custodian,
        @Nullable String custodianException,
        @Nullable List<TeamMember> team,
        @Nullable List<String> lookedAfterBy,
        CustomerState state,
        String stateReason,
        String stateActor,
        Instant stateSince,
        boolean onceInALife,
        boolean givenUp,
        @Nullable LossReason lossReason,
        @Nullable Stage stage,
        @Nullable Instant stageSince,
        @Nullable Attitude attitude,
        @Nullable Boolean keyAccount,
        @Nullable Instant reviewedAt,
        Keeping.@Nullable Status keeping,
        @Nullable Instant keptUntil,
        @Nullable String mergedInto,
        @Nullable List<String> mergedFrom,
        @Nullable List<String> words,
        @Nullable List<String> reach,
        List<String> match,
        byte @Nullable [] sealed,
        @Nullable ChangeDocument last) {

    /** Holds no name: what is printed may end in a log. */
    @Override
    public String toString() {
        return "CustomerDocument[" + customerId + "]";
    }
}
