package io.trellis.candidates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.trellis.candidates.application.Application;
import io.trellis.candidates.application.ApplicationEvent;
import io.trellis.candidates.offer.Offer;
import io.trellis.candidates.offer.OfferEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses CANDIDATES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.trellis.candidates");

    @Test
    void featuresDependInOneDirection() {
        slices().matching("io.trellis.candidates.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CANDIDATES);
    }

    @Test
    void domainKnowsNeitherHttpNorKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.trellis.candidates.application",
                        "io.trellis.candidates.intake",
                        "io.trellis.candidates.offer",
                        "io.trellis.candidates.person",
                        "io.trellis.candidates.resume",
                        "io.trellis.candidates.scorecard",
                        "io.trellis.candidates.vacancy")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.http..",
                        "org.springframework.web..",
                        "org.springframework.kafka..",
                        "jakarta.servlet..",
                        "io.trellis.support.web..",
                        "..web",
                        "..messaging",
                        "..page")
                .check(CANDIDATES);
    }

    @Test
    void applicationsKnowNothingOfOffersAndScorecards() {
        noClasses()
                .that()
                .resideInAPackage("..application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..offer..", "..scorecard..", "..letter..", "..saga..")
                .check(CANDIDATES);
    }

    @Test
    void onlyUseCasesMoveStateMachines() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .belongToAnyOf(Application.class, Offer.class)
                .and()
                .haveRawReturnType(assignableTo(ApplicationEvent.class).or(assignableTo(OfferEvent.class)))
                .should()
                .notBePublic()
                .check(CANDIDATES);
    }

    @Test
    void controllersAndTheirPayloadsArePackagePrivate() {
        classes()
                .that()
                .resideInAnyPackage("..web", "..page")
                .and()
                .areNotMemberClasses()
                .should()
                .notBePublic()
                .check(CANDIDATES);
    }

    @Test
    void timeComesIn() {
        noClasses().should().callMethod(Instant.class, "now").check(CANDIDATES);
    }
}
