package dev.customerwatch.customer.card.web;

import dev.customerwatch.customer.card.Attitude;
import dev.customerwatch.customer.card.Customer;
import dev.customerwatch.customer.card.CustomerState;
import dev.customerwatch.customer.card.Grade;
import dev.customerwatch.customer.card.Keeping;
import dev.customerwatch.customer.card.Kind;
import dev.customerwatch.customer.card.LossReason;
import dev.customerwatch.customer.card.Stage;
import dev.customerwatch.customer.card.mongo.KeptCustomer;
import dev.customerwatch.customer.card.web.ProfileParts.ClassificationPart;
import dev.customerwatch.customer.card.web.ProfileParts.IdentifierPart;
import dev.customerwatch.customer.people.TeamMember;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card as a viewer may see it. */
public record CustomerView(
        @Schema(example = "019b8bab-0680-70f6-b1ca-1ddba8db3bcf")
        String customerId,

        @Schema(description = "The company's own code", example = "C-1001") @Nullable
        String code,

        @Schema(
                description = "Masked where it is a person's, unless you have the right and name a purpose",
                example = "江南春机械有限公司")
        String name,

        @Schema(description = "The name to show to everybody: persons masked", example = "江南春机械有限公司")
        String displayName,

        @Schema(example = "ENTERPRISE") Kind kind,
        @Schema(example = "JIANGSU") @Nullable String region,
        @Nullable IdentifierPart identifier,

        @Schema(description = "The main telephone number, masked unless you showed it", example = "025****1234")
        @Nullable
        String phone,

        @Nullable ClassificationPart classification,

        @Schema(example = "KEY") @Nullable Grade grade,

        @Schema(description = "User name of the rep in charge", example = "rep1") @Nullable
        String accountOwner,

        @Schema(description = "User name of whoever keeps the file", example = "archive1") @Nullable
        String custodian,

        @Schema(description = "Who looks after the customer beside the account owner") @Nullable
        List<TeamMember> team,

        @Schema(example = "TARGET") CustomerState state,

        @Schema(example = "Asked for an offer at the trade fair")
        String stateReason,

        @Schema(example = "rep1") String stateActor,
        @Schema(example = "2026-01-05T01:03:00.000Z") Instant stateSince,

        @Schema(description = "Why the customer was lost", example = "COMPETITOR") @Nullable
        LossReason lossReason,

        @Schema(description = "Stage of the relation", example = "INITIAL") @Nullable
        Stage stage,

        @Nullable Instant stageSince,

        @Schema(example = "LOYAL") @Nullable Attitude attitude,

        @Nullable Boolean keyAccount,

        @Schema(description = "When somebody last went through the whole card") @Nullable
        Instant reviewedAt,

        @Schema(description = "RESTRICTED or ERASED: personal data may no longer be used")
        Keeping.@Nullable Status keeping,

        @Schema(description = "The card that counts in this one's place") @Nullable
        String mergedInto,

        @Schema(description = "The cards in whose place this one counts") @Nullable
        List<String> mergedFrom,

        boolean onceInALife,
        boolean givenUp,

        @Schema(description = "Counts the changes; the ETag", example = "4")
        long version,

        @Schema(description = "After a registration: other cards that may be of the same customer") @Nullable
        List<Duplicate> possibleDuplicates) {

    /** A card that is like another one in name or telephone number. */
    public record Duplicate(
            String customerId,
            @Schema(example = "江南春机械有限公司") String displayName,
            @Schema(example = "rep1") @Nullable String accountOwner,

            @Schema(description = "In what both are alike: name, phone", example = "[\"name\"]")
            List<String> alike) {

        static Duplicate of(Customer found, Customer asked) {
            return new Duplicate(
                    found.id(),
                    found.profile().displayName(),
                    found.care().accountOwner(),
                    found.profile().likeness(asked.profile()));
        }
    }

    /** As everybody may see it. */
    public static CustomerView of(KeptCustomer kept) {
        return of(kept, false, List.of());
    }

    /** With personal data in clear, whose reading stands in the audit log. */
    public static CustomerView inClear(KeptCustomer kept) {
        return of(kept, true, List.of());
    }

    static CustomerView registered(KeptCustomer kept, List<Duplicate> duplicates) {
        return of(kept, false, duplicates);
    }

    private static CustomerView of(KeptCustomer kept, boolean clear, List<Duplicate> duplicates) {
        var customer = kept.customer();
        var profile = customer.profile();
        var standing = customer.standing();
        var relation = customer.relation();
        return new CustomerView(
                customer.id(),
                profile.code(),
                clear ? profile.name() : profile.displayName(),
                profile.displayName(),
                profile.kind(),
                profile.region(),
                IdentifierPart.of(profile.particulars().identifier()),
                clear ? profile.particulars().phone() : profile.maskedPhone(),
                ClassificationPart.of(profile.particulars().classification()),
                customer.care().grade(),
                customer.care().accountOwner(),
                customer.care().custody().custodian(),
                customer.care().team().isEmpty() ? null : customer.care().team(),
                standing.state(),
                standing.reason(),
                standing.actor(),
                standing.since(),
                standing.lossReason(),
                relation.stage(),
                relation.stageSince(),
                relation.attitude(),
                relation.keyAccount() ? true : null,
                relation.reviewedAt(),
                customer.keeping().isKept() ? null : customer.keeping().status(),
                customer.merging().into(),
                customer.merging().absorbed().isEmpty()
                        ? null
                        : customer.merging().absorbed(),
                customer.flags().onceInALife(),
                customer.flags().givenUp(),
                kept.version(),
                duplicates.isEmpty() ? null : duplicates);
    }
}
