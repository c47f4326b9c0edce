package dev.customerwatch.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The rules of the code base that the compiler does not know, for the services below a base package. */
final class ArchitectureRules {

    private static final Set<String> SERVICES = Set.of("customer", "sales", "credit", "complaint", "alert");
    private static final Set<String> TRANSLATORS = Set.of("web", "mongo", "stream");
    private static final String[] TECHNOLOGY = {
        "org.springframework..",
        "org.apache.kafka..",
        "com.mongodb..",
        "org.bson..",
        "tools.jackson..",
        "com.fasterxml.jackson..",
        "jakarta.servlet..",
        "io.micrometer.."
    };
    private static final Pattern CLOCK_READING = Pattern.compile("(now|currentTimeMillis|system(UTC|DefaultZone)?)");

    private final String base;
    private final String service;

    ArchitectureRules(String base, String service) {
        this.base = base;
        this.service = service;
    }

    /** @param adapters names of noun packages that only translate, e.g. {@code alertmanager} */
    ArchRule theDomainIsPure(Set<String> adapters) {
        return noClasses()
                .that(describe("stand in a package of the domain", type -> isDomain(type, adapters)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNOLOGY)
                .because("the domain decides, and web, mongo and stream translate")
                .allowEmptyShould(true);
    }

    ArchRule timeComesInAsAnArgument() {
        return noClasses()
                .that(not(describe("configure", type -> type.getSimpleName().endsWith("Configuration"))))
                .should()
                .callMethodWhere(readsTheClock())
                .because("time comes in as an argument; handlers ask an injected clock");
    }

    ArchRule noServiceKnowsAnother() {
        return classes()
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(base + ".(*)..")
                                .and(describe("of another service", this::isOfAnotherService)))
                        .as("belong to this service or to the platform"));
    }

    ArchRule packagesFormNoCycle() {
        return slices().matching(base + "." + service + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<JavaClass>("stand in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " of " + type.getSimpleName() + " is not @NullMarked"));
            }
        });
    }

    private boolean isDomain(JavaClass type, Set<String> adapters) {
        var root = base + "." + service + ".";
        if (!type.getPackageName().startsWith(root)) {
            return false;
        }
        var nouns = type.getPackageName().substring(root.length()).split("\\.", -1);
        return !adapters.contains(nouns[0]) && Set.of(nouns).stream().noneMatch(TRANSLATORS::contains);
    }

    private boolean isOfAnotherService(JavaClass type) {
        var owner = type.getPackageName().substring(base.length() + 1).split("\\.", -1)[0];
        return SERVICES.contains(owner) && !owner.equals(service);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return describe("reads the clock", call -> {
            var method = call.getTarget();
            var owner = method.getOwner();
            var given = method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return CLOCK_READING.matcher(method.getName()).matches()
                    && !given
                    && (owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class));
        });
    }
}
