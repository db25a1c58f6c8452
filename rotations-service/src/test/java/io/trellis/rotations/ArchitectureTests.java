package io.trellis.rotations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.cohort.Cohort;
import io.trellis.rotations.plan.Plan;
import io.trellis.rotations.preference.PreferenceWindow;
import io.trellis.rotations.preference.Preferences;
import io.trellis.rotations.slot.Slot;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final String[] DOMAIN = {
        "io.trellis.rotations.program",
        "io.trellis.rotations.cohort",
        "io.trellis.rotations.associate",
        "io.trellis.rotations.team",
        "io.trellis.rotations.slot",
        "io.trellis.rotations.preference",
        "io.trellis.rotations.plan",
        "io.trellis.rotations.plan.reading",
        "io.trellis.rotations.plan.supposition",
        "io.trellis.rotations.plan.trial",
        "io.trellis.rotations.plan.mentor",
        "io.trellis.rotations.assignment",
        "io.trellis.rotations.rule"
    };

    private static final JavaClasses ROTATIONS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.trellis.rotations");

    @Test
    void featuresDependInOneDirection() {
        slices().matching("io.trellis.rotations.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ROTATIONS);
    }

    @Test
    void domainKnowsNeitherHttpNorKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.http..",
                        "org.springframework.web..",
                        "org.springframework.kafka..",
                        "jakarta.servlet..",
                        "io.trellis.support.web..",
                        "io.trellis.rotations.http..",
                        "..web",
                        "..messaging")
                .check(ROTATIONS);
    }

    @Test
    void webAndMessagingStayApart() {
        noClasses()
                .that()
                .resideInAPackage("..messaging")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..web")
                .check(ROTATIONS);
        noClasses()
                .that()
                .resideInAPackage("..web")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..messaging")
                .check(ROTATIONS);
    }

    @Test
    void onlyPlansKnowThePlanner() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.trellis.rotations.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.trellis.planner..")
                .check(ROTATIONS);
    }

    @Test
    void onlyUseCasesMoveStateMachines() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .belongToAnyOf(
                        Cohort.class,
                        Associate.class,
                        Slot.class,
                        PreferenceWindow.class,
                        Preferences.class,
                        Plan.class)
                .and()
                .haveRawReturnType(void.class)
                .should()
                .notBePublic()
                .check(ROTATIONS);
    }

    @Test
    void controllersAndTheirPayloadsArePackagePrivate() {
        classes().that().resideInAPackage("..web").should().notBePublic().check(ROTATIONS);
    }

    @Test
    void timeComesIn() {
        noClasses().should().callMethod(Instant.class, "now").check(ROTATIONS);
        noClasses().should().callMethod(LocalDate.class, "now").check(ROTATIONS);
    }
}
