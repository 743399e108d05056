package com.completebytepos.architecture;

import static com.completebytepos.architecture.ContextRulesTest.ROOT;
import static com.completebytepos.architecture.ContextRulesTest.contextOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Requires;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;

@AnalyzeClasses(packages = ROOT, importOptions = ProductCode.class)
class HouseRulesTest {
    /** Each row of the feed has a desk of its own context, each demo sale passes through the desks of a whole day. Who needs an exemption no more leaves its list (ExemptionsTest). */
    static final Set<String> CROWDED_KEPT = Set.of("Changes", "DemoHistory");
    /** Statements the query language has no words for (inserts that bear a twin, upserts and their table, stamping under a lock). Who joins says in its class why. */
    static final Set<String> NATIVE_KEPT = Set.of("ChangeLog", "SyncReports", "StrangeNames", "StrangeOperators");
    /** What sums up the tables of others: reporting for people, taxbooks for KRA, which wants the same sums by its own days and codes. */
    static final Set<String> SUMMING = Set.of("reporting", "taxbooks");

    @ArchTest static final ArchRule every_errand_says_who_may = methods().that().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class)
            .or().areDeclaredInClassesThat().areAnnotatedWith(Singleton.class).and().arePublic()
            .and(DescribedPredicate.describe("are errands", (JavaMethod m) -> !m.getOwner().isAnnotatedWith(OpenToAll.class)))
            .should().beAnnotatedWith(Requires.class).orShould().beAnnotatedWith(OpenToAll.class);
    @ArchTest static final ArchRule desks_only_at_the_front = classes().that().areAnnotatedWith(Stateless.class).should().resideInAPackage(ROOT + ".*");
    @ArchTest static final ArchRule singletons_only_at_the_front_or_in_jobs = classes().that().areAnnotatedWith(Singleton.class).should().resideInAnyPackage(ROOT + ".*", ROOT + ".*.job");
    @ArchTest static final ArchRule entity_managers_only_at_the_front = fields().that().haveRawType(EntityManager.class).should().beDeclaredInClassesThat().resideInAPackage(ROOT + ".*");
    @ArchTest static final ArchRule pages_stand_in_web = classes().that().areAnnotatedWith(Named.class).should().resideInAPackage(ROOT + ".web..").andShould().haveSimpleNameEndingWith("View");
    @ArchTest static final ArchRule no_native_query_outside_reporting = nativeQueriesOnlyBy(SUMMING, NATIVE_KEPT);
    @ArchTest static final ArchRule outside_http_only_in_clients = noClasses().that().resideOutsideOfPackages(ROOT + ".*.client..").should().dependOnClassesThat().resideInAPackage("java.net.http..");
    @ArchTest static final ArchRule time_comes_from_the_clock = noClasses().that().resideOutsideOfPackage(ROOT + ".kernel..")
            .should().accessTargetWhere(DescribedPredicate.describe("tells the time by another clock than the house's", HouseRulesTest::asksAnotherClock));
    @ArchTest static final ArchRule no_empty_words = noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("DTO").orShould().haveSimpleNameEndingWith("Bean").orShould().haveSimpleNameEndingWith("Service");
    @ArchTest static final ArchRule no_set_schema = noClasses().should().callMethodWhere(
            DescribedPredicate.describe("setSchema, which this driver silently ignores", call -> call.getName().equals("setSchema")));
    @ArchTest static final ArchRule no_asynchronous_events = noClasses().should().callMethodWhere(
            DescribedPredicate.describe("fireAsync, whose listener would see what is not committed", call -> call.getName().equals("fireAsync")));
    @ArchTest static final ArchRule quartz_only_in_jobs = noClasses().that().resideOutsideOfPackage(ROOT + ".jobs.job..").should().dependOnClassesThat().resideInAPackage("org.quartz..");
    /** So that no file is made past FormulaGuard. */
    @ArchTest static final ArchRule tables_are_written_by_export_alone = noClasses().that().resideOutsideOfPackage(ROOT + ".web.export..").should().dependOnClassesThat().haveFullyQualifiedName("org.apache.commons.csv.CSVPrinter")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("org.dhatim.fastexcel.Workbook");
    @ArchTest static final ArchRule no_old_dates = noClasses().that().resideOutsideOfPackage(ROOT + ".jobs.job..").should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Calendar").orShould().dependOnClassesThat().haveFullyQualifiedName("java.text.SimpleDateFormat");
    @ArchTest static final ArchRule transactions_are_cut_at_desks_and_jobs = classes().that().areAnnotatedWith(TransactionAttribute.class)
            .should().resideInAnyPackage(ROOT + ".*", ROOT + ".*.job..");
    @ArchTest static final ArchRule transactions_of_methods_too = methods().that().areAnnotatedWith(TransactionAttribute.class)
            .should().beDeclaredInClassesThat().resideInAnyPackage(ROOT + ".*", ROOT + ".*.job..");
    @ArchTest static final ArchRule resources_stand_in_web = classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class)
            .should().resideInAPackage(ROOT + ".web..").andShould().haveSimpleNameEndingWith("Resource").allowEmptyShould(true);
    @ArchTest static final ArchRule a_desk_needs_few_others = desksNeedFewOthersBut(CROWDED_KEPT);

    static ArchRule nativeQueriesOnlyBy(Set<String> contexts, Set<String> kept) {
        return noClasses().that(DescribedPredicate.describe("are of no context that sums up and not kept", (JavaClass c) -> !contexts.contains(contextOf(c)) && !kept.contains(c.getSimpleName())))
                .should().callMethodWhere(DescribedPredicate.describe("createNativeQuery", call -> call.getName().equals("createNativeQuery")));
    }

    static ArchRule desksNeedFewOthersBut(Set<String> kept) {
        return classes().that().areAnnotatedWith(Stateless.class).should(new ArchCondition<>("have at most nine injected fields") {
            @Override
            public void check(JavaClass desk, ConditionEvents events) {
                long injected = desk.getFields().stream().filter(f -> f.isAnnotatedWith(Inject.class)).count();
                if (injected > 9 && !kept.contains(desk.getSimpleName())) events.add(SimpleConditionEvent.violated(desk, desk.getName() + " has " + injected + " injected fields"));
            }
        });
    }

    /** Called or referred to: a time without a Clock, the machine's own milliseconds, a clock made on the spot. */
    private static boolean asksAnotherClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) return false;
        if (owner.isEquivalentTo(System.class)) return access.getName().equals("currentTimeMillis");
        if (owner.isEquivalentTo(Clock.class)) return access.getName().matches("system\\w*|tick[A-Z]\\w*");
        return access.getName().equals("now") && owner.getPackageName().startsWith("java.time") && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
