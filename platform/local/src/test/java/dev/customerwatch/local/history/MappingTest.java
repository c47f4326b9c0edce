package dev.customerwatch.local.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charset=EBCDIC-9",
                "zone=Atlantis",
                "currency=Taler",
                "date-format=QQQQQQQ",
                "delimiter=;;",
                "tax-rate=13%",
                "amounts=both",
                "column.weight=kg",
                "kind.SALE=gift",
                "colour=red",
                "source= "
            })
    void refusesASettingThatSaysNothing(String setting) {
        assertThatThrownBy(() -> Mappings.seeded(setting)).isInstanceOf(CannotImport.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "time", "customer", "amount"})
    void needsTheColumnsThatEveryHistoryHas(String column) {
        var settings = new Properties();
        settings.setProperty("source", "erp");
        for (var each : new String[] {"number", "time", "customer", "amount"}) {
            if (!each.equals(column)) {
                settings.setProperty("column." + each, each);
            }
        }

        assertThatThrownBy(() -> Mapping.of(settings))
                .isInstanceOf(CannotImport.class)
                .hasMessageContaining("column." + column);
    }

    @Test
    void theExampleThatIsShippedReads() throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("mappings", "online-retail-ii.properties"))) {
            settings.load(reader);
        }

        var mapping = Mapping.of(settings);

        assertThat(mapping.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(mapping.columns()).containsEntry(Column.AMOUNT, "amount_gbp");
        assertThat(mapping.kinds()).containsEntry("CANCELLATION", Kind.RETURN);
    }
}
