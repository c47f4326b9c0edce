package dev.customerwatch.web.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Dates, months and instants in query and path are read as those in bodies are. */
final class StrictTimeParameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, StrictTimeModule::date);
        registry.addConverter(String.class, YearMonth.class, StrictTimeModule::month);
        registry.addConverter(String.class, Instant.class, StrictTimeModule::instant);
    }
}
