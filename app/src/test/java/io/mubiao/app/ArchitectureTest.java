package io.mubiao.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.mubiao.shared.platform.Limited;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The house rules that neither Maven nor the compiler enforces. */
@AnalyzeClasses(packages = "io.mubiao", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> FEATURE_TYPE = describe(
            "top-level types inside a feature",
            type -> type.isTopLevelClass() && type.getPackageName().split("\\.").length > 3);

    /**
     * How projections follow the store and are made anew from it, how a sheet is rebuilt from it, folded into tables,
     * proven and put on paper, and who the people are.
     */
    private static final DescribedPredicate<JavaClass> GROUND_OF_THE_QUERY_SIDE = resideInAnyPackage(
            "io.mubiao.query.projection..",
            "io.mubiao.query.deadletter..",
            "io.mubiao.query.monitoring..",
            "io.mubiao.query.rebuild..",
            "io.mubiao.query.replay..",
            "io.mubiao.query.sheettable..",
            "io.mubiao.query.directory..",
            "io.mubiao.query.deadline..",
            "io.mubiao.query.proof..",
            "io.mubiao.query.export..",
            "io.mubiao.query.paper..");

    private static final DescribedPredicate<JavaClass> DOCUMENT_LIBRARY =
            resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..", "org.jsoup..");

    /** The rooms of intake, which hand each other their types, and the one way into the formats. */
    private static final DescribedPredicate<JavaClass> INNER_BORDER_OF_INTAKE = resideInAnyPackage(
                    "io.mubiao.command.intake.grid",
                    "io.mubiao.command.intake.words",
                    "io.mubiao.command.intake.remark",
                    "io.mubiao.command.intake.head",
                    "io.mubiao.command.intake.table",
                    "io.mubiao.command.intake.document")
            .or(describe(
                    "the way into the formats",
                    type -> type.getFullName().equals("io.mubiao.command.intake.source.Documents")));

    /** Everything that decides or stores; left out are readers of documents and of the product's own files. */
    private static final DescribedPredicate<JavaClass> WRITES_DOWN_WHAT_PEOPLE_SAY = resideInAnyPackage(
                    "io.mubiao.shared..", "io.mubiao.command..", "io.mubiao.identity..")
            .and(DescribedPredicate.not(resideInAnyPackage(
                    "io.mubiao.shared.platform..", "io.mubiao.command.intake..", "io.mubiao.identity.bootstrap..")))
            .and(describe(
                    "no reader of the product's own files or of a printed row",
                    type -> !Set.of("DataFile", "Lexicons", "CellLabels").contains(type.getSimpleName())));

    /** What a vocabulary of events permits, directly or in one of its parts. */
    private static final DescribedPredicate<JavaClass> EVENT = describe(
            "events",
            type -> !type.isInterface()
                    && type.getAllRawInterfaces().stream()
                            .anyMatch(vocabulary -> vocabulary.getPackageName().startsWith("io.mubiao.shared")
                                    && vocabulary.getSimpleName().endsWith("Event")));

    /** What the features of identity ask of each other: commands, secrets, notices, and the form of a token. */
    private static final DescribedPredicate<JavaClass> INNER_BORDER_OF_IDENTITY = resideInAPackage(
                    "io.mubiao.identity.secret..")
            .or(describe(
                    "the words between the features of identity",
                    type -> Set.of(
                                    "AccountCommand",
                                    "AccountRequest",
                                    "AccountVersions",
                                    "UnitCommand",
                                    "UnitRequest",
                                    "Notices",
                                    "SignInPlaces",
                                    "TokenProperties")
                            .contains(type.getSimpleName())));

    @ArchTest
    static final ArchRule theLanguageIsPlainJava = noClasses()
            .that(resideInAPackage("io.mubiao.shared..")
                    .and(DescribedPredicate.not(resideInAPackage("io.mubiao.shared.platform.."))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "jakarta..",
                    "java.sql..",
                    "javax.sql..",
                    "io.mubiao.shared.platform.."))
            .because("events and values outlive every framework they pass through");

    @ArchTest
    static final ArchRule featuresOfTheCommandSideDoNotKnowEachOther = slices().matching("io.mubiao.command.(*)..")
            .should()
            .notDependOnEachOther()
            .because("an aggregate that reaches into another cannot be changed alone");

    @ArchTest
    static final ArchRule questionsDoNotKnowEachOther = slices().matching("io.mubiao.query.(*)..")
            .namingSlices("$1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), GROUND_OF_THE_QUERY_SIDE)
            .because("each question can then be rebuilt, replaced or dropped alone");

    @ArchTest
    static final ArchRule valuesAreCalculation = noClasses()
            .that(resideInAPackage("io.mubiao.shared.value.."))
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                    "java..", "org.jspecify..", "io.mubiao.shared.value..", "io.mubiao.shared.text..")))
            .because("a value reads the same on a sheet, in the library and in a document");

    @ArchTest
    static final ArchRule checksAreCalculation = noClasses()
            .that(resideInAPackage("io.mubiao.shared.check.."))
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.mubiao.shared.check..",
                    "io.mubiao.shared.sheet..",
                    "io.mubiao.shared.value..",
                    "io.mubiao.shared.org..",
                    "io.mubiao.shared.problem..",
                    "io.mubiao.shared.text..")))
            .because("both sides, and any other program, find the same faults in the same sheet");

    @ArchTest
    static final ArchRule evidenceNeedsNoProduct = noClasses()
            .that(resideInAPackage("io.mubiao.shared.ledger.."))
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "tools.jackson.core..",
                    "io.mubiao.shared.ledger..",
                    "io.mubiao.shared.text..")))
            .because("who trusts nobody checks it with a program that has nothing else in it");

    @ArchTest
    static final ArchRule intakeIsCalculation = noClasses()
            .that(resideInAPackage("io.mubiao.command.intake..")
                    .and(DescribedPredicate.not(
                            describe("its controller", type -> type.isAnnotatedWith(RestController.class)))))
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                            "java..",
                            "javax.xml..",
                            "org.xml.sax..",
                            "org.jspecify..",
                            "tools.jackson.databind..",
                            "io.mubiao.shared.sheet..",
                            "io.mubiao.shared.value..",
                            "io.mubiao.shared.check..",
                            "io.mubiao.shared.problem..",
                            "io.mubiao.shared.text..",
                            "io.mubiao.command.intake.."))
                    .and(DescribedPredicate.not(DOCUMENT_LIBRARY)))
            .because("a document reads the same wherever it is read");

    @ArchTest
    static final ArchRule onlySourcesKnowTheLibrariesOfFormats = noClasses()
            .that(resideInAPackage("io.mubiao.command..")
                    .and(DescribedPredicate.not(resideInAPackage("io.mubiao.command.intake.source.."))))
            .should()
            .dependOnClassesThat(DOCUMENT_LIBRARY.or(resideInAnyPackage("javax.xml..", "org.xml.sax..")))
            .because("what a form says does not depend on the format that it came in");

    @ArchTest
    static final ArchRule sourcesDoNotKnowWhatFormsSay = noClasses()
            .that(resideInAnyPackage("io.mubiao.command.intake.source..", "io.mubiao.command.intake.grid.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.mubiao.command.intake",
                    "io.mubiao.command.intake.words..",
                    "io.mubiao.command.intake.remark..",
                    "io.mubiao.command.intake.head..",
                    "io.mubiao.command.intake.table..",
                    "io.mubiao.command.intake.document..",
                    "io.mubiao.shared.sheet..",
                    "io.mubiao.shared.value..",
                    "io.mubiao.shared.check.."))
            .because("one reader knows the words of forms, not one per format");

    @ArchTest
    static final ArchRule intakeUnderstandsFromTheWordUpwards = layeredArchitecture()
            .consideringAllDependencies()
            .layer("intake")
            .definedBy("io.mubiao.command.intake")
            .layer("document")
            .definedBy("io.mubiao.command.intake.document..")
            .layer("table")
            .definedBy("io.mubiao.command.intake.table..")
            .layer("head")
            .definedBy("io.mubiao.command.intake.head..")
            .layer("remark")
            .definedBy("io.mubiao.command.intake.remark..")
            .layer("words")
            .definedBy("io.mubiao.command.intake.words..")
            .layer("source")
            .definedBy("io.mubiao.command.intake.source..")
            .layer("grid")
            .definedBy("io.mubiao.command.intake.grid..")
            .whereLayer("intake")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("document")
            .mayOnlyBeAccessedByLayers("intake")
            .whereLayer("table")
            .mayOnlyBeAccessedByLayers("document")
            .whereLayer("head")
            .mayOnlyBeAccessedByLayers("document")
            .whereLayer("remark")
            .mayOnlyBeAccessedByLayers("head", "table", "document")
            .whereLayer("words")
            .mayOnlyBeAccessedByLayers("head", "table", "document")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("intake")
            .whereLayer("grid")
            .mayOnlyBeAccessedByLayers("source", "remark", "head", "table", "document", "intake")
            .because(
                    "a word means the same in every table, and what stands in a table does not depend on the document");

    @ArchTest
    static final ArchRule featuresHideTheirTypes = classes()
            .that(FEATURE_TYPE)
            .and(resideInAnyPackage("io.mubiao.command..", "io.mubiao.query..", "io.mubiao.identity.."))
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .and(DescribedPredicate.not(GROUND_OF_THE_QUERY_SIDE))
            .and(DescribedPredicate.not(INNER_BORDER_OF_INTAKE))
            .and(DescribedPredicate.not(INNER_BORDER_OF_IDENTITY))
            .should()
            .notBePublic()
            .because("what is hidden can be changed without asking");

    @ArchTest
    static final ArchRule eventsAreRecords =
            classes().that(EVENT).should().beRecords().because("a fact does not change");

    @ArchTest
    static final ArchRule clocksAndChanceComeFromTheEdge = noClasses()
            .that(resideInAnyPackage("io.mubiao.shared..", "io.mubiao.command..")
                    .and(DescribedPredicate.not(resideInAPackage("io.mubiao.shared.platform..")))
                    .and(DescribedPredicate.not(
                            describe("controllers", type -> type.isAnnotatedWith(RestController.class)))))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("a decision that reads a clock cannot be replayed");

    @ArchTest
    static final ArchRule requiredTextsSaySomething = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.validation.constraints.NotBlank")
            .because("a dash or a blank without ink is no reason, opinion or name: RequiredText says what is");

    @ArchTest
    static final ArchRule decisionsAskForVisibleText = noClasses()
            .that(WRITES_DOWN_WHAT_PEOPLE_SAY)
            .should()
            .accessTargetWhere(target(name("isBlank")).and(target(owner(equivalentTo(String.class)))))
            .because("String.isBlank knows neither U+00A0 nor U+3164: VisibleText does");

    @ArchTest
    static final ArchRule commandsAreHandledWhereDecisionsAreMade = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should()
            .beDeclaredInClassesThat(resideInAnyPackage("io.mubiao.command..", "io.mubiao.identity.."))
            .because("a read model that decides has two truths");

    @ArchTest
    static final ArchRule theQuerySideSendsNoCommands = noClasses()
            .that(resideInAPackage("io.mubiao.query.."))
            .should()
            .dependOnClassesThat(resideInAPackage("io.mubiao.shared.platform.command.."))
            .because("the two sides never call each other");

    @ArchTest
    static final ArchRule commandsGoThroughOneDispatcher = noClasses()
            .that(DescribedPredicate.not(
                    resideInAnyPackage("io.mubiao.shared.platform", "io.mubiao.shared.platform.command")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.axonframework.commandhandling.gateway.."))
            .because("a command that is sent another way is not measured, and refused in other words");

    @ArchTest
    static final ArchRule questionsAreCalls = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.axonframework.queryhandling.."))
            .because("nothing is distributed through a query bus, and a reader that is called can be found");

    @ArchTest
    static final ArchRule theCommandSideHasNoGet = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("io.mubiao.command.."))
            .should()
            .notBeAnnotatedWith(GetMapping.class)
            .because("the gateway sends every GET to the query side");

    @ArchTest
    static final ArchRule theQuerySideHasOnlyGet = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("io.mubiao.query.."))
            .should()
            .notBeAnnotatedWith(PostMapping.class)
            .andShould()
            .notBeAnnotatedWith(PutMapping.class)
            .andShould()
            .notBeAnnotatedWith(PatchMapping.class)
            .andShould()
            .notBeAnnotatedWith(DeleteMapping.class)
            .because("the gateway sends every other method to the command side");

    @ArchTest
    static final ArchRule cookiesBelongToTheHost = noClasses()
            .that()
            .doNotHaveSimpleName("HostCookie")
            .should()
            .callMethod(ResponseCookie.class, "from", String.class, String.class)
            .orShould()
            .callConstructor(Cookie.class, String.class, String.class)
            .because("over https the prefix __Host- keeps other hosts of the domain from planting one (RFC 6265bis)");

    @ArchTest
    static final ArchRule whatIsTakenAwayIsLimited = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and(describe("answer with a file", ArchitectureTest::answersWithAFile))
            .should()
            .beAnnotatedWith(Limited.class)
            .because("an account that fetches without end takes the program from all others");

    private static boolean answersWithAFile(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(byte[].class)
                                || type.isAssignableTo(Resource.class)
                                || type.isEquivalentTo(StreamingResponseBody.class));
    }
}
