package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceBook;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The products a list shows, a page at a time, with their prices. */
class ProductRows extends LazyDataModel<ProductRows.Row> {
    private static final long serialVersionUID = 1;

    private final ProductQueries products;
    private final PriceBook prices;
    private final FilterSource filter;

    interface FilterSource extends Supplier<ProductFilter>, Serializable {
    }

    /** {@code price} is null where none was set yet. */
    public record Row(ProductSummary product, Money price) implements Serializable {
    }

    ProductRows(ProductQueries products, PriceBook prices, FilterSource filter) {
        this.products = products;
        this.prices = prices;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(products.count(filter.get()));
    }

    @Override
    public List<Row> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        var by = sort.values().stream().findFirst();
        var order = by.map(s -> ProductFilter.Order.valueOf(s.getField().toUpperCase())).orElse(ProductFilter.Order.NAME);
        return priced(products.page(filter.get(), order, by.map(s -> s.getOrder() == SortOrder.DESCENDING).orElse(false), first, size));
    }

    @Override
    public String getRowKey(Row row) {
        return row.product().id().toString();
    }

    @Override
    public Row getRowData(String key) {
        return products.summary(UUID.fromString(key)).map(one -> priced(List.of(one)).get(0)).orElse(null);
    }

    private List<Row> priced(List<ProductSummary> page) {
        var amounts = prices.prices(page.stream().map(ProductSummary::id).toList());
        return page.stream().map(one -> new Row(one, amounts.get(one.id()))).toList();
    }
}
