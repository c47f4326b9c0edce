package dev.customerwatch.customer.facts.web;

import dev.customerwatch.customer.card.web.HistoryView.FactView;
import dev.customerwatch.customer.facts.Coverage;
import dev.customerwatch.customer.facts.Freshness;
import dev.customerwatch.customer.facts.Learnt;
import dev.customerwatch.customer.facts.Share;
import dev.customerwatch.customer.history.CardField;
import dev.customerwatch.customer.history.FieldType;
import dev.customerwatch.customer.history.Part;
import dev.customerwatch.customer.history.Secrecy;
import dev.customerwatch.customer.history.Source;
import dev.customerwatch.customer.privacy.Retention;
import dev.customerwatch.web.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Bodies about facts. */
final class FactBodies {

    private FactBodies() {}

    /** Facts learnt at once from one source. */
    record LearnFacts(
            @Schema(
                    description = "From when on they hold; now where nothing is said",
                    example = "2026-01-05T01:00:00.000Z")
            @Nullable
            Instant since,

            @Schema(example = "SURVEY") @NotNull Source source,

            @Valid @NotEmpty @Size(max = 200) List<@NotNull FactPart> facts,

            @Schema(
                    description =
                            "Where the persons' consent can be seen; personal facts from a PURCHASED_LIST need it",
                    example = "Contract 2026-17, page 3")
            @Nullable
            String consentProof) {}

    record FactPart(
            @Schema(example = "CONTACT_PHONE") @NotNull CardField field,

            @Schema(description = "Of repeated parts: which contact, site, period …", example = "c-1") @Nullable
            String item,

            @Schema(description = "Left out: the fact is taken off", example = "13800138000") @Nullable @Personal
            String value) {

        Learnt.Said said() {
            return new Learnt.Said(field, item, value);
        }

        /** Holds no value: what is printed may end in a log. */
        @Override
        public String toString() {
            return "FactPart[" + field + "]";
        }
    }

    /** Whom a telephone number, an address or a name belongs to. */
    record Lookup(
            @Schema(description = "A telephone number or an e-mail address; or name", example = "13800138000")
            @Nullable
            @Personal
            @Size(max = 255)
            String phoneOrEmail,

            @Schema(description = "The whole name of a customer, persons among them", example = "王小明")
            @Nullable
            @Personal
            @Size(max = 255)
            String name) {

        /** Holds no number: what is printed may end in a log. */
        @Override
        public String toString() {
            return "Lookup[]";
        }
    }

    /** What is known now. */
    record FactsNow(
            String customerId,
            List<FactView> facts,
            List<Freshness> parts,
            @Nullable Share share,
            Coverage coverage) {}

    /** A field that a card can hold. */
    record FieldView(
            CardField field,
            Part part,
            FieldType type,
            Set<String> words,
            Secrecy secrecy,
            boolean repeated,
            boolean ofPersons,
            boolean ofCompanies,
            Part.Basis legalBasis,

            @Schema(description = "What it is kept for", example = "TRADE")
            Part.Use use,

            @Schema(description = "Months that it is kept after the relation ended", example = "36")
            int retentionMonths,

            @Schema(
                    description =
                            "How long it is kept of somebody who has not become a customer, after the last activity",
                    example = "P24M")
            String retentionOfProspects,

            @Schema(description = "Of contacts: how long it is kept after they left", example = "P12M") @Nullable
            String retentionOfLeftContacts) {

        static FieldView of(CardField field, Retention retention) {
            var part = field.part();
            var ofContacts = part == Part.CONTACTS && field.secrecy().isPersonal();
            return new FieldView(
                    field,
                    part,
                    field.type(),
                    new TreeSet<>(field.words()),
                    field.secrecy(),
                    part.isRepeated(),
                    part.isOf(true),
                    part.isOf(false),
                    part.basis(),
                    part.use(),
                    part.retentionMonths(),
                    retention.prospects().toString(),
                    ofContacts ? retention.leftContacts().toString() : null);
        }
    }
}
