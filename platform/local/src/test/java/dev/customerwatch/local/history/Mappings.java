package dev.customerwatch.local.history;

import java.util.Properties;

/** Mappings for tests. */
final class Mappings {

    private Mappings() {}

    /** That of {@link SeededHistory}, with some settings changed. */
    static Mapping seeded(String... more) {
        var settings = new Properties();
        var options = SeededHistory.mapping("erp");
        for (var at = 1; at < options.size(); at += 2) {
            put(settings, options.get(at));
        }
        for (var setting : more) {
            put(settings, setting);
        }
        return Mapping.of(settings);
    }

    private static void put(Properties settings, String setting) {
        var parts = setting.split("=", 2);
        settings.setProperty(parts[0], parts[1]);
    }
}
