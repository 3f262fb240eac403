package io.stellwerk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;

/** What the compiler and the modules cannot hold us to. */
class ArchitectureTests {

    private static final JavaClasses STELLWERK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.stellwerk");

    @Test
    void onlyScreensKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..stellwerk.inbox..", "..stellwerk.portal..", "..stellwerk.shell..")
                .and()
                .doNotHaveFullyQualifiedName(Stellwerk.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(STELLWERK);
    }

    @Test
    void entitiesRepositoriesAndRoutesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .or()
                .areAnnotatedWith(MappedSuperclass.class)
                .or()
                .areAssignableTo(Repository.class)
                .or()
                .areAnnotatedWith(Route.class)
                .should()
                .notBePublic()
                .check(STELLWERK);
    }

    @Test
    void noFieldHoldsAnEntityOfAnotherModule() {
        fields().should(Associations.STAY_IN_THEIR_MODULE).check(STELLWERK);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.stellwerk.base.BaseConfiguration")
                .should()
                .callCodeUnitWhere(TellingTime.ASKS_THE_SYSTEM)
                .check(STELLWERK);
    }

    @Test
    void eventsCarryOnlyIdsChoicesAndInstants() {
        classes()
                .that(Events.ARE_PUBLISHED_OR_HEARD)
                .should(Events.CARRY_NO_CONTENT)
                .check(STELLWERK);
    }

    @Test
    void listenersOnlyPassOn() {
        methods().that(Events.HEAR_AFTERWARDS).should(Events.CALL_ONE_METHOD).check(STELLWERK);
    }

    @Test
    void everyPublicMethodOfAServiceSaysWhoMayCallIt() {
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should(Permissions.BE_STATED)
                .check(STELLWERK);
    }

    @Test
    void onlyTheReadyNoticeSpeaksToTheTerminal() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.stellwerk.shell.ReadyNotice")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(STELLWERK);
    }

    @Test
    void nobodySleepsInsteadOfWaitingForSomethingNotEvenATest() {
        var withTests = new ClassFileImporter().importPackages("io.stellwerk");
        noClasses().should().callCodeUnitWhere(TellingTime.SLEEPS).check(withTests);
    }
}
