package dev.customerwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final Path PAGE = Path.of("../docs/events.md");
    private static final String HOW = """
            platform/docs/events.md is not what the contracts say; write it anew with
            ./mvnw -pl platform/contracts -am test -Dcontracts.catalogue=write
            """;

    private static final String GENERATED = new Catalogue(Contracts.here()).markdown();

    @Test
    void theCommittedPageIsTheGeneratedOne() throws IOException {
        if ("write".equals(System.getProperty("contracts.catalogue"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, GENERATED);
        }
        assertThat(PAGE).as(HOW).content().isEqualTo(GENERATED);
    }

    @Test
    void everyLinkOnThePageLeadsToAHeading() {
        var anchors = Pattern.compile("(?m)^#+ (.*)$")
                .matcher(GENERATED)
                .results()
                .map(heading -> TypeName.anchor(heading.group(1).replaceAll("[.:`]", "")))
                .toList();
        var links =
                Pattern.compile("]\\(#(.*?)\\)").matcher(GENERATED).results().map(link -> link.group(1));
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(links).isNotEmpty().isSubsetOf(anchors);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleOnThePageIsTheSampleInTheFile(Sample sample) throws IOException {
        var shown = CompactJson.of(sample.json());
        assertThat(new ObjectMapper().readTree(shown)).isEqualTo(sample.json());
        assertThat(GENERATED).contains("### " + sample.type() + "\n", shown);
    }

    static Iterable<Sample> samples() {
        return Contracts.here().samples();
    }
}
