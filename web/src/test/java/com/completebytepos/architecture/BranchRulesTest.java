package com.completebytepos.architecture;

import static com.completebytepos.architecture.ContextRulesTest.ROOT;
import static com.completebytepos.architecture.ContextRulesTest.contextOf;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.ejb.Stateless;
import java.util.HashSet;
import java.util.Set;

/** Whoever is bound to branches is bound at every desk whose documents and lists belong to one. */
@AnalyzeClasses(packages = ROOT, importOptions = ProductCode.class)
class BranchRulesTest {
    private static final Set<String> OF_BRANCHES = Set.of("stock", "purchasing", "unpacking", "splitting", "labelwalk", "tracking", "warranty", "reporting");
    /** What a till or the product itself asks for, which no person's branches bind. */
    private static final Set<Permission> OF_NOBODY = Set.of(Permission.SYNC, Permission.DO_DUE_WORK);
    /** Desks and errands of the whole shop: suppliers and what they are owed, rules and levels as goods show them, the check of all books; and who passes on what another desk asks for. */
    static final Set<String> SHOPS = Set.of("Suppliers", "SupplierPayouts", "SupplierCorrections", "PurchaseRules", "SupplierAccounts.pay", "SupplierAccounts.invoices", "SupplierAccounts.payments", "SupplierAccounts.tied", "SupplierAccounts.balances",
            "StockRules.set", "StockRules.branches", "StockRules.reorderLevels", "StockRules.checkReorderLevels", "CostMethods", "StockCheckup.check", "MovedGoods", "CountPosting", "Unpackings.content",
            "WarrantyLookUp.kept", "SalesReports.people", "Receipts", "Returnables", "WhatIfs", "ZReports.drawers");

    @ArchTest static final ArchRule what_is_of_a_branch_is_asked_for = askedForBut(SHOPS);

    static ArchRule askedForBut(Set<String> kept) {
        return methods().that().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class).and().arePublic().and().areAnnotatedWith(Requires.class).should(new ArchCondition<>("ask BranchScope") {
            @Override
            public void check(JavaMethod errand, ConditionEvents events) {
                var desk = errand.getOwner();
                if (!OF_BRANCHES.contains(contextOf(desk)) || OF_NOBODY.containsAll(Set.of(errand.getAnnotationOfType(Requires.class).value()))) return;
                if (kept.contains(desk.getSimpleName()) || kept.contains(desk.getSimpleName() + "." + errand.getName()) || asks(errand, desk, new HashSet<>())) return;
                events.add(violated(errand, errand.getFullName() + " does not ask whether the person works in the branch"));
            }
        });
    }

    /** By itself or by what it calls in its own desk, or behind it; another desk asks for its own documents alone. */
    private static boolean asks(JavaCodeUnit unit, JavaClass desk, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit)) return false;
        for (var access : unit.getAccessesFromSelf()) {
            if (access.getTargetOwner().isEquivalentTo(BranchScope.class)) return true;
            if (isOwn(access.getTargetOwner(), desk) && access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit next && asks(next, desk, seen)) return true;
        }
        return false;
    }

    private static boolean isOwn(JavaClass type, JavaClass desk) {
        return type.equals(desk) || type.getPackageName().startsWith(ROOT + "." + contextOf(desk) + ".") && !type.isAnnotatedWith(Stateless.class);
    }
}
