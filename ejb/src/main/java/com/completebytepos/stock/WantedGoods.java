package com.completebytepos.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Quantity;
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
    private static final long MOST = 999_999_999;

    @Inject ProductQueries goods;
    @Inject ProductCatalogue catalogue;
    @Inject BranchRegister branches;

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

    BranchSummary branch(UUID id, String field) {
        return branches.all().stream().filter(b -> b.id().equals(id) && b.active()).findFirst().orElseThrow(() -> StockRejection.NO_SUCH_BRANCH.at(field));
    }

    static String note(String told, boolean needed) {
        var text = told == null || told.isBlank() ? null : told.strip();
        if (needed && (text == null || text.length() < 3) || text != null && text.length() > 200) throw StockRejection.NOTE_MISSING.at("note");
        return text;
    }
}
