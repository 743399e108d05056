package com.completebytepos.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

@AnalyzeClasses(packages = ContextRulesTest.ROOT, importOptions = ProductCode.class)
class ContextRulesTest {
    static final String ROOT = "com.completebytepos";

    @ArchTest static final ArchRule every_context_is_on_the_map = classes().that(areOfAContext()).should(new ArchCondition<>("live in a listed context") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!ContextMap.knows(contextOf(type))) events.add(SimpleConditionEvent.violated(type, type.getName() + " lives in unlisted " + contextOf(type)));
        }
    });

    @ArchTest static final ArchRule front_desks_only = classes().that(areOfAContext()).should(new ArchCondition<>("call only allowed front desks") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (var dependency : type.getDirectDependenciesFromSelf()) checkOne(type, dependency, events);
        }
    });

    @ArchTest static final ArchRule doors_call_front_desks_only = classes().that().resideInAPackage(ROOT + ".web..").should(new ArchCondition<>("call front desks, not what is behind them") {
        @Override
        public void check(JavaClass door, ConditionEvents events) {
            for (var dependency : door.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass().getBaseComponentType();
                if (areOfAContext().test(target) && !isADesk(target)) events.add(SimpleConditionEvent.violated(dependency, "behind the desk: " + dependency.getDescription()));
            }
        }
    });

    @ArchTest static final ArchRule no_cycles = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();
    @ArchTest static final ArchRule no_doors_inside = noClasses().that(areOfAContext()).should()
            .dependOnClassesThat().resideInAnyPackage(ROOT + ".web..", "jakarta.ws.rs..", "jakarta.faces..", "org.primefaces..", "jakarta.servlet..");
    @ArchTest static final ArchRule plain_models = noClasses().that().resideInAPackage(ROOT + ".*.model..").should()
            .dependOnClassesThat().resideInAnyPackage("jakarta.ejb..", "jakarta.inject..", "jakarta.enterprise..", "java.net.http..");
    @ArchTest static final ArchRule the_engine_is_pure = classes().that().resideInAPackage(ROOT + ".pricing.engine..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("java.lang..", "java.math..", "java.util", ROOT + ".pricing.engine..");

    private static void checkOne(JavaClass type, Dependency dependency, ConditionEvents events) {
        var target = dependency.getTargetClass().getBaseComponentType();
        if (!areOfAContext().test(target) || contextOf(target).equals(contextOf(type))) return;
        boolean allowed = ContextMap.of(contextOf(type)).mayCall(contextOf(target));
        if (!allowed || !isADesk(target)) events.add(SimpleConditionEvent.violated(dependency, (allowed ? "behind the desk: " : "not on the map: ") + dependency.getDescription()));
    }

    /** The engine is a back room that others may see: it has no state and no rules of access. */
    private static boolean isADesk(JavaClass type) {
        return Set.of(ROOT + "." + contextOf(type), ROOT + ".pricing.engine", ROOT + ".pricing.engine.offers").contains(type.getPackageName());
    }

    static DescribedPredicate<JavaClass> areOfAContext() {
        return DescribedPredicate.describe("are of a context", type -> type.getPackageName().startsWith(ROOT + ".")
                && !contextOf(type).equals("web") && !contextOf(type).equals("architecture"));
    }

    static String contextOf(JavaClass type) {
        var rest = type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length() + 1));
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
