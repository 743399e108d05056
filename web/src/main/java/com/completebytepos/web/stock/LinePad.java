package com.completebytepos.web.stock;

import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.catalogue.Traits;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.StockRejection;
import com.completebytepos.stock.WantedGoods;
import com.completebytepos.tracking.Mark;
import com.completebytepos.tracking.Marks;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lines of a document as they are scanned or typed: a code, barcode or a name that fits one kind of goods, and how many. */
public class LinePad implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 5;
    private static final Quantity ONE = Quantity.ofThousandths(1000);

    private final List<Row> rows = new ArrayList<>();
    private String typed;
    private Quantity much = ONE;

    /** A line; {@code free} and {@code price} only where goods are bought. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1;
        private final UUID skuId;
        private final String code;
        private final String name;
        private Quantity quantity;
        private Quantity free = Quantity.ofThousandths(0);
        private BigDecimal price;
        private Quantity weight;
        private Traits.Tracking tracking = Traits.Tracking.NONE;
        private String marks;

        public Row(UUID skuId, String code, String name, Quantity quantity, BigDecimal price) {
            this.skuId = skuId;
            this.code = code;
            this.name = name;
            this.quantity = quantity;
            this.price = price;
        }

        public UUID getSkuId() { return skuId; }
        public String getCode() { return code; }
        public String getName() { return name; }
        public Quantity getQuantity() { return quantity; }
        public void setQuantity(Quantity quantity) { this.quantity = quantity; }
        public Quantity getFree() { return free; }
        public void setFree(Quantity free) { this.free = free == null ? Quantity.ofThousandths(0) : free; }
        public BigDecimal getPrice() { return price; }
        public void setPrice(BigDecimal price) { this.price = price; }
        public Quantity getWeight() { return weight; }
        public void setWeight(Quantity weight) { this.weight = weight; }
        public boolean isTracked() { return !tracking.equals(Traits.Tracking.NONE); }
        public String getAskedFor() { return MarkText.askedFor(tracking); }
        public String getMarks() { return marks; }
        public void setMarks(String marks) { this.marks = marks; }

        /** As typed; goods that are not told apart have none. */
        public List<Mark> told() {
            return isTracked() ? Marks.read(code, marks, tracking) : List.of();
        }
    }

    /** Scanned again, a line grows. @return the line */
    public Row add(ProductQueries goods, ProductCatalogue catalogue) {
        var found = find(goods, typed);
        var more = (much == null ? ONE : much).times(found.units());
        var scanned = typed;
        typed = null;
        much = ONE;
        for (var row : rows) {
            if (!row.skuId.equals(found.skuId())) continue;
            row.quantity = Quantity.ofThousandths(Math.addExact(row.quantity == null ? 0 : row.quantity.thousandths(), more.thousandths()));
            row.marks = MarkText.with(row.marks, scanned, row.tracking, more);
            return row;
        }
        var known = goods.summary(found.skuId()).orElseThrow(() -> StockRejection.NO_SUCH_GOODS.at("typed"));
        var row = new Row(known.id(), known.code(), known.name(), more, null);
        row.tracking = tracked(catalogue, row.skuId);
        row.marks = MarkText.with(null, scanned, row.tracking, more);
        rows.add(0, row);
        return row;
    }

    /** Rows that were not scanned, such as an order's, learn how their pieces are told apart. */
    public void put(ProductCatalogue catalogue, Row row) {
        row.tracking = tracked(catalogue, row.skuId);
        rows.add(row);
    }

    private static Traits.Tracking tracked(ProductCatalogue catalogue, UUID skuId) {
        return catalogue.tracked(List.of(skuId)).getOrDefault(skuId, Traits.Tracking.NONE);
    }

    static ProductQueries.Scanned find(ProductQueries goods, String typed) {
        if (typed == null || typed.isBlank()) throw StockRejection.NO_SUCH_GOODS.at("typed");
        var scanned = goods.scanned(typed);
        if (scanned.isPresent()) return scanned.get();
        var named = goods.page(new ProductFilter(typed, null, true), ProductFilter.Order.NAME, false, 0, SHOWN);
        if (named.size() == 1) return new ProductQueries.Scanned(named.get(0).id(), ONE);
        if (named.isEmpty()) throw StockRejection.NO_SUCH_GOODS.at("typed");
        throw StockRejection.SEVERAL_GOODS.at("typed", named.stream().map(ProductSummary::code).collect(Collectors.joining(", ")));
    }

    public void remove(Row row) { rows.remove(row); }
    public void clear() { rows.clear(); }

    public List<WantedGoods.Line> lines() {
        return rows.stream().map(r -> new WantedGoods.Line(r.skuId, r.quantity, r.told())).toList();
    }

    public boolean isTracked() { return rows.stream().anyMatch(Row::isTracked); }
    public List<Row> getRows() { return rows; }
    public String getTyped() { return typed; }
    public void setTyped(String typed) { this.typed = typed; }
    public Quantity getMuch() { return much; }
    public void setMuch(Quantity much) { this.much = much; }
}
