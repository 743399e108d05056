package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** office/catalogue/products.xhtml: the list, and one product open for editing. */
@Named
@ViewScoped
public class ProductsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ProductCatalogue catalogue;
    @Inject PriceBook prices;

    private String search;
    private final Rows rows = new Rows();
    private ProductRow chosen;

    /** One line of the list with what may be edited in it. */
    public static class ProductRow implements Serializable {
        private static final long serialVersionUID = 1;
        private final ProductSummary product;
        private String name;
        private String nameSw;
        private String taxCategory;
        private BigDecimal price;

        ProductRow(ProductSummary product, Money price) {
            this.product = product;
            this.name = product.name();
            this.nameSw = product.nameSw();
            this.taxCategory = product.taxCategory();
            this.price = price == null ? null : price.toBigDecimal();
        }

        public ProductSummary getProduct() { return product; }
        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public String getNameSw() { return nameSw; }
        public void setNameSw(String nameSw) { this.nameSw = nameSw; }
        public String getTaxCategory() { return taxCategory; }
        public void setTaxCategory(String taxCategory) { this.taxCategory = taxCategory; }
        public BigDecimal getPrice() { return price; }
        public void setPrice(BigDecimal price) { this.price = price; }
    }

    private class Rows extends LazyDataModel<ProductRow> {
        private static final long serialVersionUID = 1;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(catalogue.count(search));
        }

        @Override
        public List<ProductRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            var page = catalogue.page(search, first, size);
            var amounts = prices.prices(page.stream().map(ProductSummary::id).toList());
            var shown = new ArrayList<ProductRow>();
            page.forEach(p -> shown.add(new ProductRow(p, amounts.get(p.id()))));
            return shown;
        }

        @Override
        public String getRowKey(ProductRow row) {
            return row.getProduct().id().toString();
        }

        @Override
        public ProductRow getRowData(String key) {
            return load(0, Integer.MAX_VALUE, Map.of(), Map.of()).stream().filter(r -> r.getProduct().id().equals(UUID.fromString(key))).findFirst().orElse(null);
        }
    }

    public void save() {
        catalogue.describe(chosen.getProduct().id(), chosen.getName(), chosen.getNameSw(), chosen.getTaxCategory());
        prices.setPrice(chosen.getProduct().id(), chosen.getPrice() == null ? null : Money.of(chosen.getPrice()));
        Messages.done("products.saved", chosen.getName());
        chosen = null;
    }

    public void choose(ProductRow row) { this.chosen = row; }
    public void dismiss() { this.chosen = null; }
    public ProductRow getChosen() { return chosen; }
    public LazyDataModel<ProductRow> getRows() { return rows; }
    public String getSearch() { return search; }
    public void setSearch(String search) { this.search = search; }
}
