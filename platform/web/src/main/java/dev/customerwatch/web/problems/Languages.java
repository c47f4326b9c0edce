package dev.customerwatch.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/** The two languages we answer in, chosen by Accept-Language: Simplified Chinese for any Chinese, else English. */
public final class Languages implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is the client's to choose, by Accept-Language");
    }

    /** The language that suits the header best; a header that cannot be read counts as none. */
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst()
                    .map(language -> language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
