package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An exemption ends with its reason: who is kept from a rule would break it today, or leaves the list. */
class ExemptionsTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter(List.of(new ProductCode())).importPackages(ContextRulesTest.ROOT);

    @Test
    void whoIsKeptFromARuleNeedsIt() {
        assertEquals(Set.of(), needless(HouseRulesTest.NATIVE_KEPT, HouseRulesTest.nativeQueriesOnlyBy(HouseRulesTest.SUMMING, Set.of())));
        assertEquals(Set.of(), needless(HouseRulesTest.SUMMING, HouseRulesTest.nativeQueriesOnlyBy(Set.of(), HouseRulesTest.NATIVE_KEPT)));
        assertEquals(Set.of(), needless(HouseRulesTest.CROWDED_KEPT, HouseRulesTest.desksNeedFewOthersBut(Set.of())));
        assertEquals(Set.of(), needless(ModelRulesTest.VERSIONLESS_KEPT, ModelRulesTest.versionedBut(Set.of())));
        assertEquals(Set.of(), needless(BranchRulesTest.SHOPS, BranchRulesTest.askedForBut(Set.of())));
        assertEquals(Set.of(), needless(ModelRulesTest.GIVING_KEPT, ModelRulesTest.desksKeepTheirModelsBut(Set.of())));
    }

    @Test
    void anExemptionNobodyNeedsIsSeen() {
        assertEquals(Set.of("Checkout", "selling"), needless(Set.of("ChangeLog", "Checkout", "selling"), HouseRulesTest.nativeQueriesOnlyBy(Set.of(), Set.of())));
        assertEquals(Set.of("Sale"), needless(Set.of("ChainHead", "Sale"), ModelRulesTest.versionedBut(Set.of())));
    }

    /** @param kept simple names of classes, or contexts */
    private static Set<String> needless(Set<String> kept, ArchRule withoutThem) {
        var told = String.join("\n", withoutThem.evaluate(PRODUCT).getFailureReport().getDetails());
        var left = new TreeSet<>(kept);
        left.removeIf(name -> Pattern.compile(Pattern.quote(ContextRulesTest.ROOT) + "\\.(\\w+\\.)*" + name + "\\b").matcher(told).find());
        return left;
    }
}
