package dev.customerwatch.alert.desk.web;

import dev.customerwatch.alert.desk.AlertState;
import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.alert.rule.credit.CreditRule;
import dev.customerwatch.alert.rule.lost.LostRule;
import dev.customerwatch.alert.rule.overdue.OverdueRule;
import dev.customerwatch.alert.rule.stage.StageRule;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.problems.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** What an alert says in one sentence, in the reader's language. */
@Component
public class Summaries {

    private static final String SENTENCE = "alert.summary.";
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);

    private final Texts texts;

    Summaries(Texts texts) {
        this.texts = texts;
    }

    /** The sentence; of a rule or reason that is not known here, a plain one that names both. */
    public String of(AlertBody alert, Locale language) {
        var sentence = sentence(alert, language);
        if (alert.groupId() == null) {
            return sentence;
        }
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("name", alert.displayName());
        arguments.put("sentence", sentence);
        return texts.text(SENTENCE + "group", arguments, language);
    }

    private String sentence(AlertBody alert, Locale language) {
        try {
            return switch (alert.rule()) {
                case CreditRule.NAME -> credit(alert, read(alert, CreditFigures.class), language);
                case LostRule.NAME -> lost(alert, read(alert, LostFigures.class), language);
                case OverdueRule.NAME -> overdue(alert, read(alert, OverdueFigures.class), language);
                case StageRule.NAME -> stage(alert, read(alert, StageFigures.class), language);
                default -> plain(alert, language);
            };
        } catch (NoSuchMessageException | JacksonException unknown) {
            return plain(alert, language);
        }
    }

    private static <T> T read(AlertBody alert, Class<T> figures) {
        return EventJson.mapper().convertValue(alert.evidence(), figures);
    }

    private String lost(AlertBody alert, LostFigures figures, Locale language) {
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("last", day(figures.lastPurchase(), language));
        arguments.put("above", figures.above(alert.reason()));
        arguments.put("days", figures.purchaseDays());
        arguments.put("meanGap", figures.meanGap());
        arguments.put("perYear", orNull(figures.perYear(), language));
        arguments.put("cap", word("alert.cap.", figures.cappedBy(), language));
        var ended = alert.state() == AlertState.RESOLVED && figures.outcome() != null ? "." + figures.outcome() : "";
        return texts.text(SENTENCE + alert.rule() + "." + about(alert) + ended, arguments, language);
    }

    private String overdue(AlertBody alert, OverdueFigures figures, Locale language) {
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("overdue", orNull(figures.overdue(), language));
        arguments.put("since", day(figures.overdueSince(), language));
        arguments.put("days", figures.days(alert.reason()));
        arguments.put("older", orNull(figures.older(alert.reason()), language));
        arguments.put("ceiling", figures.ceiling() == null ? null : number(figures.ceiling()));
        arguments.put("disputed", orNull(figures.disputed(), language));
        return texts.text(SENTENCE + alert.rule() + "." + about(alert), arguments, language);
    }

    private String stage(AlertBody alert, StageFigures figures, Locale language) {
        var arguments = new HashMap<String, @Nullable Object>();
        arguments.put("stage", word("alert.stage.", figures.stage(), language));
        arguments.put("since", day(figures.stageSince(), language));
        arguments.put("from", word("alert.stage.", figures.fallenFrom(), language));
        return texts.text(SENTENCE + alert.rule() + "." + about(alert), arguments, language);
    }

    private @Nullable String word(String kind, @Nullable String code, Locale language) {
        return code == null ? null : texts.text(kind + code, Map.of(), language);
    }

    private String credit(AlertBody alert, CreditFigures figures, Locale language) {
        var exposure = figures.exposure();
        var projected = figures.projected();
        if (exposure == null || projected == null) {
            return plain(alert, language);
        }
        var arguments = new HashMap<String, Object>();
        arguments.put("exposure", money(exposure, language));
        arguments.put("projected", money(projected, language));
        arguments.put("held", figures.held());
        var key = SENTENCE + alert.rule() + "." + about(alert);
        var limit = figures.amount();
        if (limit == null) {
            arguments.put("limit", texts.text("alert.limit." + figures.limitKind(), Map.of(), language));
            return texts.text(key + ".plain", arguments, language);
        }
        arguments.put("limit", money(limit, language));
        arguments.put("share", percent(CreditFigures.share(exposure, limit), language));
        arguments.put("projectedShare", percent(CreditFigures.share(projected, limit), language));
        arguments.put("excess", money(exposure.minus(limit), language));
        return texts.text(key, arguments, language);
    }

    private static String about(AlertBody alert) {
        return alert.state().isOpen() ? alert.reason() : alert.state().name();
    }

    private String plain(AlertBody alert, Locale language) {
        var arguments = Map.of(
                "rule", alert.rule(),
                "severity", texts.text("alert.severity." + alert.severity(), Map.of(), language),
                "state", texts.text("alert.state." + alert.state(), Map.of(), language),
                "reason", alert.reason());
        return texts.text(SENTENCE + "other", arguments, language);
    }

    private static @Nullable String orNull(@Nullable Money money, Locale language) {
        return money == null ? null : money(money, language);
    }

    private static String money(Money money, Locale language) {
        var pattern = "#,##0"
                + (money.amount().scale() > 0 ? "." + "0".repeat(money.amount().scale()) : "");
        var number = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(money.amount());
        var code = money.currency().getCurrencyCode();
        return number + " " + (isChinese(language) && code.equals("CNY") ? "元" : code);
    }

    private static String number(String decimal) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(new BigDecimal(decimal));
    }

    private static @Nullable String day(@Nullable LocalDate day, Locale language) {
        return day == null ? null : (isChinese(language) ? CHINESE_DAY : ENGLISH_DAY).format(day);
    }

    private static String percent(BigDecimal share, Locale language) {
        return share.toPlainString() + (isChinese(language) ? "%" : " %");
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals("zh");
    }
}
