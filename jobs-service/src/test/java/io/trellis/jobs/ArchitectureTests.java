package io.trellis.jobs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.trellis.jobs.posting.Posting;
import io.trellis.jobs.posting.PostingEvent;
import io.trellis.jobs.requisition.Requisition;
import io.trellis.jobs.requisition.RequisitionEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses JOBS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.trellis.jobs");

    @Test
    void featuresDependInOneDirection() {
        slices().matching("io.trellis.jobs.(*)..").should().beFreeOfCycles().check(JOBS);
    }

    @Test
    void requisitionsKnowNothingOfPostings() {
        noClasses()
                .that()
                .resideInAPackage("..requisition..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..posting..", "..careers..")
                .check(JOBS);
    }

    @Test
    void domainKnowsNeitherHttpNorKafka() {
        noClasses()
                .that()
                .resideInAnyPackage("io.trellis.jobs.requisition", "io.trellis.jobs.posting", "io.trellis.jobs.role")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.http..",
                        "org.springframework.web.bind..",
                        "org.springframework.kafka..",
                        "jakarta.servlet..",
                        "io.trellis.support.web..",
                        "..web",
                        "..messaging")
                .check(JOBS);
    }

    @Test
    void webAndMessagingStayApart() {
        noClasses()
                .that()
                .resideInAPackage("..messaging")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..web")
                .check(JOBS);
        noClasses()
                .that()
                .resideInAPackage("..web")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..messaging")
                .check(JOBS);
    }

    @Test
    void onlyUseCasesMoveStateMachines() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .belongToAnyOf(Requisition.class, Posting.class)
                .and()
                .haveRawReturnType(assignableTo(RequisitionEvent.class).or(assignableTo(PostingEvent.class)))
                .should()
                .bePackagePrivate()
                .check(JOBS);
    }

    @Test
    void controllersAndTheirPayloadsArePackagePrivate() {
        classes().that().resideInAPackage("..web").should().notBePublic().check(JOBS);
    }

    @Test
    void timeComesIn() {
        noClasses().should().callMethod(Instant.class, "now").check(JOBS);
    }
}
