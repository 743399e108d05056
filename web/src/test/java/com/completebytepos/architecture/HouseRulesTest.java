package com.completebytepos.architecture;

import static com.completebytepos.architecture.ContextRulesTest.ROOT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Requires;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;

@AnalyzeClasses(packages = ROOT, importOptions = ProductCode.class)
class HouseRulesTest {
    @ArchTest static final ArchRule every_errand_says_who_may = methods().that().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class).and().arePublic()
            .and(DescribedPredicate.describe("are errands", (JavaMethod m) -> !m.getOwner().isAnnotatedWith(OpenToAll.class)))
            .should().beAnnotatedWith(Requires.class).orShould().beAnnotatedWith(OpenToAll.class);
    @ArchTest static final ArchRule desks_only_at_the_front = classes().that().areAnnotatedWith(Stateless.class).should().resideInAPackage(ROOT + ".*");
    @ArchTest static final ArchRule entity_managers_only_at_the_front = fields().that().haveRawType(EntityManager.class).should().beDeclaredInClassesThat().resideInAPackage(ROOT + ".*");
    @ArchTest static final ArchRule pages_stand_in_web = classes().that().areAnnotatedWith(Named.class).should().resideInAPackage(ROOT + ".web..").andShould().haveSimpleNameEndingWith("View");
    @ArchTest static final ArchRule no_native_query_outside_reporting = noClasses().that().resideOutsideOfPackage(ROOT + ".reporting..").should().callMethodWhere(
            DescribedPredicate.describe("createNativeQuery", call -> call.getName().equals("createNativeQuery")));
    @ArchTest static final ArchRule outside_http_only_in_clients = noClasses().that().resideOutsideOfPackages(ROOT + ".*.client..").should().dependOnClassesThat().resideInAPackage("java.net.http..");
    @ArchTest static final ArchRule no_floating_money = noMethods().that().areDeclaredInClassesThat().resideInAPackage(ROOT + ".*.model..").should().haveRawReturnType(double.class);
    @ArchTest static final ArchRule time_comes_from_the_clock = noClasses().that().resideOutsideOfPackage(ROOT + ".kernel..").should().callMethodWhere(
            DescribedPredicate.describe("now() without a clock", call -> call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()));
    @ArchTest static final ArchRule no_empty_words = noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("DTO").orShould().haveSimpleNameEndingWith("Bean").orShould().haveSimpleNameEndingWith("Service");
    @ArchTest static final ArchRule no_set_schema = noClasses().should().callMethodWhere(
            DescribedPredicate.describe("setSchema, which this driver silently ignores", call -> call.getName().equals("setSchema")));
}
