package dev.customerwatch.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A service keeps to the rules of the code base. A service subclasses it with its name, e.g. {@code sales}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // reading all classes takes seconds
public abstract class ArchitectureContract {

    private static final String BASE = "dev.customerwatch";

    private final ArchitectureRules rules;
    private final JavaClasses classes;

    protected ArchitectureContract(String service) {
        this.rules = new ArchitectureRules(BASE, service);
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(BASE + "." + service);
    }

    /** Names of noun packages that only translate, e.g. {@code alertmanager}. */
    protected Set<String> adapters() {
        return Set.of();
    }

    @Test
    void theDomainIsPure() {
        rules.theDomainIsPure(adapters()).check(classes);
    }

    @Test
    void timeComesInAsAnArgument() {
        rules.timeComesInAsAnArgument().check(classes);
    }

    @Test
    void noServiceKnowsAnother() {
        rules.noServiceKnowsAnother().check(classes);
    }

    @Test
    void packagesFormNoCycle() {
        rules.packagesFormNoCycle().check(classes);
    }

    @Test
    void everyPackageIsNullMarked() {
        rules.everyPackageIsNullMarked().check(classes);
    }
}
