package dev.customerwatch.credit.proposal.web;

import dev.customerwatch.credit.proposal.Input;
import dev.customerwatch.web.CommonProblems;
import dev.customerwatch.web.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a limit is to be proposed from. */
record ProposalBody(
        @NotBlank @Size(max = 100) String customerId,
        @NotNull @Size(max = 20) List<@NotNull @Valid InputBody> inputs,
        @Nullable @Size(max = 500) String reputation,
        @Nullable @Size(max = 500) String marketPosition,
        @Nullable @Size(max = 500) String capacity,
        @Nullable @Size(max = 500) String competition) {

    static final String EXAMPLE = """
            {"customerId": "019b8bab-0680-70f6-b1ca-1ddba8db3bcf",
             "inputs": [{"name": "EXPECTED_MONTHLY_SALES", "value": "200000.00", "asOf": "2025-12-31", "source": "asked"},
                        {"name": "COST_OF_SALES_RATIO", "value": "0.72", "asOf": "2025-12-31", "source": "annual accounts"},
                        {"name": "SUPPLY_SHARE", "value": "0.35", "asOf": "2025-12-31", "source": "our sales"}],
             "reputation": "Pays on time", "competition": "Two rivals offer 60 days"}""";

    /**
     * A figure.
     *
     * @param value a plain decimal
     */
    record InputBody(
            @NotNull Input.Name name,

            @NotNull @Pattern(regexp = "-?\\d{1,15}(\\.\\d{1,10})?")
            String value,

            @NotNull LocalDate asOf,
            @NotBlank @Size(max = 200) String source) {

        private Input read(String field) {
            return Field.read(field, value, text -> new Input(name, new BigDecimal(text), asOf, source));
        }
    }

    /** The inputs, none twice and none of a day to come. */
    List<Input> read(LocalDate today) {
        var seen = EnumSet.noneOf(Input.Name.class);
        return IntStream.range(0, inputs.size())
                .mapToObj(index -> {
                    var input = inputs.get(index);
                    if (!seen.add(input.name())) {
                        throw CommonProblems.invalidValue("inputs[" + index + "].name", input.name(), "named twice");
                    }
                    if (input.asOf().isAfter(today)) {
                        throw CommonProblems.invalidValue("inputs[" + index + "].asOf", input.asOf(), "is to come");
                    }
                    return input.read("inputs[" + index + "].value");
                })
                .toList();
    }
}
