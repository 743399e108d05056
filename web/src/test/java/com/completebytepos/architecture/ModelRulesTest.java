package com.completebytepos.architecture;

import static com.completebytepos.architecture.ContextRulesTest.ROOT;
import static com.completebytepos.architecture.ContextRulesTest.areOfAContext;
import static com.completebytepos.architecture.ContextRulesTest.contextOf;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.stream.Stream;

/** What may stand in a model, and what may leave it through the front desk. */
@AnalyzeClasses(packages = ROOT, importOptions = ProductCode.class)
class ModelRulesTest {
    /**
     * Without a version: two heads changed only under a lock on their one row, taken when they are read; a chain's head, locked by whoever moves it, while pings write other columns of it
     * beside; a processed command, whose verbs are done with before it is stored. No other may join.
     */
    static final Set<String> VERSIONLESS_KEPT = Set.of("AuditHead", "OperatorActHead", "ChainHead", "ProcessedCommand");
    /** The rows of the feed are read by Changes beside it, by the thousand, and leave the context there as rows of another shape. */
    static final Set<String> GIVING_KEPT = Set.of("ChangeLog");

    @ArchTest static final ArchRule what_changes_has_a_version = versionedBut(VERSIONLESS_KEPT);

    @ArchTest static final ArchRule no_association_leaves_its_context = classes().that().areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("point at entities of their own context only") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    for (var field : entity.getFields()) {
                        field.getType().getAllInvolvedRawTypes().stream().filter(t -> t.isAnnotatedWith(Entity.class) && !contextOf(t).equals(contextOf(entity)))
                                .forEach(t -> events.add(violated(entity, field.getFullName() + " points into " + contextOf(t))));
                    }
                }
            });

    @ArchTest static final ArchRule no_floating_point_in_models = classes().that().resideInAnyPackage(ROOT + ".*.model..", ROOT + ".kernel..", ROOT + ".pricing.engine..")
            .should(new ArchCondition<>("count in whole cents and thousandths") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFields().stream().filter(f -> isFloating(f.getRawType())).forEach(f -> events.add(violated(type, f.getFullName() + " is floating point")));
                    type.getCodeUnits().stream().filter(ModelRulesTest::speaksFloating).forEach(u -> events.add(violated(type, u.getFullName() + " speaks floating point")));
                }
            });

    @ArchTest static final ArchRule desk_records_know_no_model = classes().that(areOfAContext()).and().areRecords().and().resideInAPackage(ROOT + ".*")
            .should(new ArchCondition<>("have no component of a model's type") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFields().forEach(f -> leaks(f.getType()).forEach(t -> events.add(violated(type, f.getFullName() + " leaks " + t.getName()))));
                }
            });

    @ArchTest static final ArchRule desks_give_no_model_away = desksKeepTheirModelsBut(GIVING_KEPT);

    static ArchRule versionedBut(Set<String> kept) {
        return classes().that().areAnnotatedWith(Entity.class).should(new ArchCondition<>("carry @Version when a verb of theirs changes them") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                if (kept.contains(entity.getSimpleName()) || entity.getAllFields().stream().anyMatch(f -> f.isAnnotatedWith(Version.class))) return;
                entity.getFieldAccessesFromSelf().stream()
                        .filter(a -> a.getAccessType() == AccessType.SET && a.getTargetOwner().equals(entity) && !(a.getOrigin() instanceof JavaStaticInitializer) && !(a.getOrigin() instanceof JavaConstructor))
                        .forEach(a -> events.add(violated(entity, "no @Version, yet it changes: " + a.getDescription())));
            }
        });
    }

    static ArchRule desksKeepTheirModelsBut(Set<String> kept) {
        return methods().that().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class).and().arePublic().should(new ArchCondition<>("neither take nor return a model's type") {
            @Override
            public void check(JavaMethod errand, ConditionEvents events) {
                if (kept.contains(errand.getOwner().getSimpleName())) return;
                Stream.concat(Stream.of(errand.getReturnType()), errand.getParameterTypes().stream()).flatMap(ModelRulesTest::leaks)
                        .forEach(t -> events.add(violated(errand, errand.getFullName() + " leaks " + t.getName())));
            }
        });
    }

    private static Stream<JavaClass> leaks(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType).filter(t -> t.getPackageName().matches("com\\.completebytepos\\.\\w+\\.model(\\..*)?"));
    }

    private static boolean speaksFloating(JavaCodeUnit unit) {
        return isFloating(unit.getRawReturnType()) || unit.getRawParameterTypes().stream().anyMatch(ModelRulesTest::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getBaseComponentType().getName());
    }
}
