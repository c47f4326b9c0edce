package dev.customerwatch.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final String FIXTURE = "dev.customerwatch.testkit.fixture";
    private static final JavaClasses GOOD = new ClassFileImporter().importPackages(FIXTURE + ".sales");
    private static final JavaClasses BAD = new ClassFileImporter().importPackages(FIXTURE + ".credit");

    static Stream<String> rules() {
        return rulesOf("sales").keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void passesWhatKeepsToTheRule(String rule) {
        assertThat(failures(rulesOf("sales").get(rule), GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsWhatBreaksTheRule(String rule) {
        assertThat(failures(rulesOf("credit").get(rule), BAD)).isNotEmpty();
    }

    @Test
    void findsEveryWayToReadTheClock() {
        assertThat(failures(rulesOf("credit").get("time"), BAD)).hasSize(3);
    }

    @Test
    void leavesPackagesThatOnlyTranslateAlone() {
        var rules = new ArchitectureRules(FIXTURE, "credit");
        assertThat(failures(rules.theDomainIsPure(Set.of("account")), BAD)).isEmpty();
    }

    private static Map<String, ArchRule> rulesOf(String service) {
        var rules = new ArchitectureRules(FIXTURE, service);
        return Map.of(
                "domain", rules.theDomainIsPure(Set.of()),
                "time", rules.timeComesInAsAnArgument(),
                "services", rules.noServiceKnowsAnother(),
                "cycles", rules.packagesFormNoCycle(),
                "nulls", rules.everyPackageIsNullMarked());
    }

    private static List<String> failures(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
