package com.completebytepos.console;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.stock.OpeningBalances;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Suppliers and opening balances of the seed's goods at a demo shop, once, so that its pages are not empty. */
@Stateless
public class DemoStock {
    private static final int PIECES = 400;
    private static final Duration BEFORE_THE_HISTORY = Duration.ofDays(32);

    @Inject Suppliers suppliers;
    @Inject OpeningBalances balances;
    @Inject BranchRegister branches;
    @Inject TillGoods goods;
    @Inject Clock clock;

    @Requires(Permission.OPERATE_PLATFORM)
    public void fill() {
        if (suppliers.count(null) > 0) return;
        var made = List.of(supplier("NAI", "Nairobi Wholesalers", "P000000011N", 30, 2), supplier("MAZ", "Maziwa Dairies", "P000000012M", 7, 1), supplier("KIS", "Kisumu Traders", "A000000013K", 14, 3));
        var seed = seed();
        int at = 0;
        for (var one : seed) suppliers.offer(made.get(at++ % made.size()), one.skuId(), null, one.unitCost());
        for (var branch : branches.all()) balances.openAsOf(branch.id(), clock.instant().minus(BEFORE_THE_HISTORY), seed);
    }

    private UUID supplier(String code, String name, String pin, int terms, int lead) {
        return suppliers.save(new SupplierDetails(null, 0, code, name, pin, true, new SupplierDetails.Contact("+254 700 000000", code.toLowerCase() + "@localhost"), new SupplierDetails.Terms(terms, lead, null, null), true));
    }

    /** Weighed goods come in by the same number of kilograms. */
    private List<OpeningBalances.Line> seed() {
        try {
            Map<String, UUID> ids = goods.all(null).stream().collect(Collectors.toMap(TillGoods.Item::code, TillGoods.Item::id));
            var lines = new ArrayList<OpeningBalances.Line>();
            for (var one : DemoShelf.byBasketName(ids).values()) {
                lines.add(new OpeningBalances.Line(one.id(), Quantity.ofThousandths(PIECES * 1000L), one.cost()));
            }
            return lines;
        } catch (IOException unreadable) {
            throw new IllegalStateException("the seed cannot be read", unreadable);
        }
    }
}
