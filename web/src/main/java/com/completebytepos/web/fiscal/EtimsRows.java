package com.completebytepos.web.fiscal;

import com.completebytepos.reporting.FiscalFilter;
import com.completebytepos.reporting.FiscalReports;
import com.completebytepos.reporting.FiscalRow;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Documents, a page at a time, newest first. */
class EtimsRows extends LazyDataModel<FiscalRow> {
    private static final long serialVersionUID = 1;

    private final FiscalReports reports;
    private final FilterSource filter;

    interface FilterSource extends Supplier<FiscalFilter>, Serializable {
    }

    EtimsRows(FiscalReports reports, FilterSource filter) {
        this.reports = reports;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(reports.count(filter.get()));
    }

    @Override
    public List<FiscalRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return reports.page(filter.get(), first, size);
    }

    /** Of the page that is shown. */
    @Override
    public FiscalRow getRowData(String key) {
        return getWrappedData() == null ? null : getWrappedData().stream().filter(row -> row.id().toString().equals(key)).findFirst().orElse(null);
    }

    @Override
    public String getRowKey(FiscalRow row) {
        return row.id().toString();
    }
}
