package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tracking.Mark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people write on a stock document, checked: known goods that are counted, in quantities there can be, each once. */
@ApplicationScoped
public class WantedGoods {
    private static final int MOST_LINES = 5_000;
    static final long MOST = 999_999_999;

    @Inject ProductQueries goods;
    @Inject ProductCatalogue catalogue;
    @Inject BranchRegister branches;
    @Inject CounterRules rules;
    @Inject StockLedger ledger;
    @Inject AuditTrail audit;

    /** So many of what, and how its pieces are told apart. */
    public record Line(UUID skuId, Quantity quantity, List<Mark> marks) {

        public Line(UUID skuId, Quantity quantity) {
            this(skuId, quantity, List.of());
        }
    }

    /** With what the goods are called. */
    public record Named(int line, UUID skuId, String code, String name, Quantity quantity, List<Mark> marks) {
    }

    /** The same goods told twice are summed. */
    List<Named> check(List<Line> told) {
        var sums = new LinkedHashMap<UUID, Long>();
        for (var line : told) {
            if (line.skuId() == null) throw StockRejection.NO_SUCH_GOODS.at("lines");
            long much = line.quantity() == null ? 0 : line.quantity().thousandths();
            if (much <= 0 || much > MOST) throw StockRejection.QUANTITY_RANGE.at("lines", String.valueOf(line.quantity()));
            sums.merge(line.skuId(), much, Math::addExact);
        }
        if (sums.isEmpty()) throw StockRejection.NO_LINES.at("lines");
        if (sums.size() > MOST_LINES) throw StockRejection.TOO_MANY_LINES.at("lines", MOST_LINES);
        var marks = marks(told);
        var names = goods.named(sums.keySet());
        var facts = catalogue.facts(sums.keySet());
        return sums.entrySet().stream().map(sum -> {
            var known = names.get(sum.getKey());
            if (known == null) throw StockRejection.NO_SUCH_GOODS.at("lines");
            if (facts.get(sum.getKey()).kind() != ProductKind.GOODS) throw StockRejection.NOT_COUNTED_GOODS.at("lines", known.name());
            return new Named(0, sum.getKey(), known.code(), known.name(), Quantity.ofThousandths(sum.getValue()), marks.getOrDefault(sum.getKey(), List.of()));
        }).toList();
    }

    static Map<UUID, List<Mark>> marks(List<Line> told) {
        return told.stream().filter(line -> !line.marks().isEmpty()).collect(Collectors.groupingBy(Line::skuId, Collectors.flatMapping(line -> line.marks().stream(), Collectors.toList())));
    }

    /**
     * Nobody takes by hand what customers were promised; what is not there is asked about first. Asked after the move, under its lock, or before a document that waits.
     * @param still   to be taken beside what moved already, by SKU
     * @param knowing whoever takes it said that it is there all the same
     */
    void checkTaken(UUID branchId, Map<UUID, Quantity> still, boolean knowing) {
        var available = ledger.available(branchId, still.keySet());
        var lacking = still.keySet().stream().filter(sku -> left(available, sku) < still.get(sku).thousandths()).sorted().toList();
        var onHand = ledger.onHand(branchId, lacking);
        for (var sku : lacking) {
            long reserved = left(onHand, sku) - left(available, sku);
            if (reserved <= 0 && knowing) continue;
            var name = goods.named(List.of(sku)).get(sku).name();
            if (reserved > 0) throw StockRejection.PROMISED.at("lines", name, Quantity.ofThousandths(reserved).toString());
            throw StockRejection.NOT_THERE.at("lines", name);
        }
    }

    /** Of goods that moved already. */
    static Map<UUID, Quantity> nothingMore(List<StockMoved.Moved> moved) {
        return moved.stream().map(StockMoved.Moved::skuId).distinct().collect(Collectors.toMap(sku -> sku, sku -> Quantity.ofThousandths(0)));
    }

    private static long left(Map<UUID, Quantity> known, UUID sku) {
        return known.containsKey(sku) ? known.get(sku).thousandths() : 0;
    }

    /** Nobody approves the own deed, where somebody else could (ADR 0103). */
    void checkSecond(boolean own, UUID branchId, String number) {
        if (!own) return;
        var actor = CurrentShop.actor();
        if (!rules.isAlone(actor.id(), Permission.APPROVE_STOCK, branchId)) throw StockRejection.OWN_APPROVAL.with(number);
        audit.record("stock.approved-alone", "branch", branchId, number + ": " + actor.name() + ", nobody else may approve here");
    }

    /** Goods go to and come from branches that trade; one that was closed meanwhile ends what was asked for it. */
    void checkOpen(UUID branchId, String number) {
        branches.all().stream().filter(b -> b.id().equals(branchId) && !b.active()).findFirst().ifPresent(b -> {
            throw StockRejection.BRANCH_CLOSED.with(b.name(), number);
        });
    }

    BranchSummary branch(UUID id, String field) {
        return branches.all().stream().filter(b -> b.id().equals(id) && b.active()).findFirst().orElseThrow(() -> StockRejection.NO_SUCH_BRANCH.at(field));
    }

    static String note(String told, boolean needed) {
        var text = told == null || told.isBlank() ? null : told.strip();
        if (needed && (text == null || text.length() < 3) || text != null && text.length() > 200) throw StockRejection.NOTE_MISSING.at("note");
        return text;
    }
}
