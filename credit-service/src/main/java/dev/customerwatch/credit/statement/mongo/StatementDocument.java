package dev.customerwatch.credit.statement.mongo;

import dev.customerwatch.credit.statement.Statement;
import dev.customerwatch.credit.statement.Statement.Answer;
import dev.customerwatch.credit.statement.Statement.Content;
import dev.customerwatch.credit.statement.Statement.Difference;
import dev.customerwatch.credit.statement.Statement.Recorded;
import dev.customerwatch.credit.statement.Statement.Sent;
import dev.customerwatch.credit.statement.Statement.Told;
import dev.customerwatch.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is stored.
 *
 * @param confirmedOn the day of a confirmation, null where there is none
 * @param differences what is not right, null where nothing was said
 * @param task its id while somebody is to ask the customer
 */
record StatementDocument(
        String customerId,
        String month,
        long seq,
        @Nullable Before before,
        String currency,
        String opening,
        String closing,
        int lines,
        Sent sent,
        @Nullable String confirmedOn,
        @Nullable List<Differs> differences,
        @Nullable Recorded recorded,
        boolean reminded,
        boolean carriedOut,
        @Nullable String task) {

    record Before(long seq, String through) {}

    record Differs(@Nullable Integer line, String theirs, String note) {}

    static StatementDocument of(Statement statement) {
        var content = statement.content();
        var before = content.before();
        var answer = statement.answer();
        return new StatementDocument(
                statement.key().customerId(),
                statement.key().month().toString(),
                content.seq(),
                before == null
                        ? null
                        : new Before(before.seq(), before.through().toString()),
                content.opening().currency().getCurrencyCode(),
                text(content.opening()),
                text(content.closing()),
                content.lines(),
                statement.sent(),
                statement.confirmedOn().map(LocalDate::toString).orElse(null),
                answer instanceof Answer.Disputed disputed ? differs(disputed) : null,
                answer == null ? null : answer.recorded(),
                statement.reminded(),
                statement.carriedOut(),
                statement.isTask() ? statement.key().id() : null);
    }

    Statement statement() {
        var content = new Content(seq, told(), money(opening), money(closing), lines);
        var key = new Statement.Key(customerId, YearMonth.parse(month));
        return new Statement(key, content, sent, answer(), reminded, carriedOut);
    }

    private @Nullable Told told() {
        return before == null ? null : new Told(before.seq(), LocalDate.parse(before.through()));
    }

    private @Nullable Answer answer() {
        if (recorded == null) {
            return null;
        }
        if (confirmedOn != null) {
            return new Answer.Confirmed(LocalDate.parse(confirmedOn), recorded);
        }
        var said = differences == null ? List.<Differs>of() : differences;
        return new Answer.Disputed(
                said.stream()
                        .map(one -> new Difference(one.line(), money(one.theirs()), one.note()))
                        .toList(),
                recorded);
    }

    private static List<Differs> differs(Answer.Disputed disputed) {
        return disputed.differences().stream()
                .map(one -> new Differs(one.line(), text(one.theirs()), one.note()))
                .toList();
    }

    private Money money(String amount) {
        return Money.of(amount, currency);
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
