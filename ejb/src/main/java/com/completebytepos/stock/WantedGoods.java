package com.completebytepos.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What people write on a stock document, checked: known goods that are counted, in quantities there can be, each once. */
@ApplicationScoped
public class WantedGoods {
    private static final int MOST_LINES = 5_000;
    private static final long MOST = 999_999_999;

    @Inject ProductQueries goods;
    @Inject ProductCatalogue catalogue;
    @Inject BranchRegister branches;

    /** So many of what. */
    public record Line(UUID skuId, Quantity quantity) {
    }

    /** With what the goods are called. */
    public record Named(int line, UUID skuId, String code, String name, Quantity quantity) {
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
        var names = goods.named(sums.keySet());
        var facts = catalogue.facts(sums.keySet());
        return sums.entrySet().stream().map(sum -> {
            var known = names.get(sum.getKey());
            if (known == null) throw StockRejection.NO_SUCH_GOODS.at("lines");
            if (facts.get(sum.getKey()).kind() != ProductKind.GOODS) throw StockRejection.NOT_COUNTED_GOODS.at("lines", known.name());
            return new Named(0, sum.getKey(), known.code(), known.name(), Quantity.ofThousandths(sum.getValue()));
        }).toList();
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
