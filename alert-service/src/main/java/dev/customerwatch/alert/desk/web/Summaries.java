package dev.customerwatch.alert.desk.web;

import dev.customerwatch.alert.desk.stream.AlertBody;
import dev.customerwatch.messaging.EventJson;
import dev.customerwatch.money.Money;
import dev.customerwatch.web.problems.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** What an alert says in one sentence, in the reader's language. */
@Component
public class Summaries {

    private static final String SENTENCE = "alert.summary.";

    private final Texts texts;

    Summaries(Texts texts) {
        this.texts = texts;
    }

    /** The sentence; of a rule or reason that is not known here, a plain one that names both. */
    public String of(AlertBody alert, Locale language) {
        try {
            var figures = EventJson.mapper().convertValue(alert.evidence(), CreditFigures.class);
            return credit(alert, figures, language);
        } catch (NoSuchMessageException | JacksonException unknown) {
            return plain(alert, language);
        }
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

    private static String money(Money money, Locale language) {
        var pattern = "#,##0"
                + (money.amount().scale() > 0 ? "." + "0".repeat(money.amount().scale()) : "");
        var number = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(money.amount());
        var code = money.currency().getCurrencyCode();
        return number + " " + (isChinese(language) && code.equals("CNY") ? "元" : code);
    }

    private static String percent(BigDecimal share, Locale language) {
        return share.toPlainString() + (isChinese(language) ? "%" : " %");
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals("zh");
    }
}
