package dev.customerwatch.credit.proposal.mongo;

import dev.customerwatch.credit.proposal.Input;
import dev.customerwatch.credit.proposal.Method;
import dev.customerwatch.credit.proposal.Result;
import dev.customerwatch.credit.proposal.Result.Applied;
import dev.customerwatch.credit.proposal.Result.NotApplicable;
import dev.customerwatch.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a method comes to, as it is stored: with a limit, or with a reason and the input missed. */
record ResultDocument(
        Method method,
        @Nullable String limit,
        @Nullable String formula,
        List<Used> inputs,
        List<Found> steps,
        Result.@Nullable Changed changed,
        Result.@Nullable Reason reason,
        Input.@Nullable Name missed) {

    record Used(Input.Name name, String value, LocalDate asOf, String source) {
        Input input() {
            return new Input(name, new BigDecimal(value), asOf, source);
        }
    }

    record Found(String name, String value) {
        Result.Step step() {
            return new Result.Step(name, new BigDecimal(value));
        }
    }

    static ResultDocument of(Result result) {
        return switch (result) {
            case Applied applied ->
                new ResultDocument(
                        applied.method(),
                        applied.limit().amount().toPlainString(),
                        applied.working().formula(),
                        applied.working().inputs().stream()
                                .map(ResultDocument::used)
                                .toList(),
                        applied.working().steps().stream()
                                .map(ResultDocument::found)
                                .toList(),
                        applied.changed(),
                        null,
                        null);
            case NotApplicable none ->
                new ResultDocument(none.method(), null, null, List.of(), List.of(), null, none.reason(), none.input());
        };
    }

    Result result(String currency) {
        if (reason != null && missed != null) {
            return new NotApplicable(method, reason, missed);
        }
        var working = new Result.Working(
                String.valueOf(formula),
                inputs.stream().map(Used::input).toList(),
                steps.stream().map(Found::step).toList());
        return new Applied(method, Money.of(String.valueOf(limit), currency), working, changed);
    }

    private static Used used(Input input) {
        return new Used(input.name(), input.value().toPlainString(), input.asOf(), input.source());
    }

    private static Found found(Result.Step step) {
        return new Found(step.name(), step.value().toPlainString());
    }
}
