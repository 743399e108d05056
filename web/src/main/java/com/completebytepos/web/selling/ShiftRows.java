package com.completebytepos.web.selling;

import com.completebytepos.cash.Settlements;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.ZReports;
import com.completebytepos.selling.ShiftFilter;
import com.completebytepos.selling.ShiftQueries;
import com.completebytepos.selling.ShiftRow;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The shifts a list shows, a page at a time, newest first, with their cashiers' names. */
class ShiftRows extends LazyDataModel<ShiftRows.Row> {
    private static final long serialVersionUID = 1;

    private final ShiftQueries shifts;
    private final TillPeople people;
    private final Settlements settlements;
    private final ZReports reports;
    private final FilterSource filter;

    interface FilterSource extends Supplier<ShiftFilter>, Serializable {
    }

    /** {@code cashier} is null for somebody the shop does not know; {@code variance} while nobody counted. Both amounts are those of the newest report, of an open shift those of now. */
    public record Row(ShiftRow row, String cashier, Money expected, Money variance) implements Serializable {
    }

    ShiftRows(ShiftQueries shifts, TillPeople people, Settlements settlements, ZReports reports, FilterSource filter) {
        this.shifts = shifts;
        this.people = people;
        this.settlements = settlements;
        this.reports = reports;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(shifts.count(filter.get()));
    }

    @Override
    public List<Row> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return named(shifts.page(filter.get(), first, size));
    }

    @Override
    public String getRowKey(Row row) {
        return row.row().shift().id().toString();
    }

    @Override
    public Row getRowData(String key) {
        return shifts.find(UUID.fromString(key)).map(one -> named(List.of(one)).get(0)).orElse(null);
    }

    private List<Row> named(List<ShiftRow> page) {
        var names = people.names(page.stream().map(one -> one.shift().cashierId()).distinct().toList());
        var ids = page.stream().map(one -> one.shift().id()).toList();
        var moved = settlements.movedIn(ids);
        var reported = reports.drawers(ids);
        return page.stream().map(one -> {
            var now = new ZReports.Drawer(one.expectedCash().plus(moved.getOrDefault(one.shift().id(), Money.ZERO)), null);
            var drawer = reported.getOrDefault(one.shift().id(), now);
            return new Row(one, names.get(one.shift().cashierId()), drawer.expected(), drawer.variance());
        }).toList();
    }
}
