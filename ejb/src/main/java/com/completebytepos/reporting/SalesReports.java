package com.completebytepos.reporting;

import com.completebytepos.reporting.sql.Cells;
import com.completebytepos.reporting.sql.SaleConditions;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises that the list of sales and its totals speak of the same sales, in pages of bounded size. */
@Stateless
public class SalesReports {
    private static final int MOST_ROWS = 1000;

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** How many sales, and their sums. */
    public record Totals(long count, SaleAmounts amounts) implements Serializable {
        private static final String COLUMNS = """
                count(*), coalesce(sum(s.before_discount), 0), coalesce(sum(s.discount), 0), coalesce(sum(s.taxable), 0), coalesce(sum(s.tax), 0),
                  coalesce(sum(s.total), 0), coalesce(sum(s.rounding), 0)""";

        private static Totals read(Cells row) {
            return new Totals(row.count(0), SaleAmounts.read(row, 1));
        }
    }

    /** By what the list may be sorted. */
    public enum Order {
        COMPLETED_AT("s.completed_at"), RECEIPT_NUMBER("s.receipt_number"), TOTAL("s.total"), DISCOUNT("s.discount"), TAX("s.tax");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        private String sql(boolean ascending) {
            var way = ascending ? " asc" : " desc";
            return " order by " + column + way + ", s.id" + way;
        }
    }

    @Requires(Permission.VIEW_SALES)
    public Totals totals(SaleFilter filter) {
        var conditions = new SaleConditions(filter);
        return Cells.list(Cells.bind(em.createNativeQuery("select " + Totals.COLUMNS + " from sale s" + conditions.where()), conditions.values()), Totals::read).get(0);
    }

    @Requires(Permission.VIEW_SALES)
    public List<SaleRow> page(SaleFilter filter, Order order, boolean ascending, int first, int size) {
        var conditions = new SaleConditions(filter);
        return rows(conditions, order.sql(ascending), first, size);
    }

    /** The next sales in order of time, at most 1,000; {@code last} is null for the first of them. For exports, whose length nobody knows. */
    @Requires(Permission.VIEW_SALES)
    public List<SaleRow> next(SaleFilter filter, SaleRow last) {
        var conditions = new SaleConditions(filter);
        if (last != null) conditions.after(last.completedAt(), last.id());
        return rows(conditions, Order.COMPLETED_AT.sql(true), 0, MOST_ROWS);
    }

    /** Where a page of sales ended. */
    public record Place(Instant completedAt, UUID id) {
    }

    /** The next sales in order of time. @param after null to begin */
    @Requires(Permission.VIEW_SALES)
    public List<SaleRow> after(SaleFilter filter, Place after, int size) {
        var conditions = new SaleConditions(filter);
        if (after != null) conditions.after(after.completedAt(), after.id());
        return rows(conditions, Order.COMPLETED_AT.sql(true), 0, size);
    }

    /** The page is cut before its rows are looked up and told: joined first, the database sorted all sales to show fifty. */
    private List<SaleRow> rows(SaleConditions conditions, String order, int first, int size) {
        var query = em.createNativeQuery("select " + SaleRow.COLUMNS + " from (select s.* from sale s" + conditions.where() + order + " limit ?, ?) s " + SaleRow.JOINS + order);
        var values = new ArrayList<>(conditions.values());
        values.add(first);
        values.add(Math.min(size, MOST_ROWS));
        return Cells.list(Cells.bind(query, values), SaleRow::read);
    }

    /** Who a list can be narrowed to: everybody of the shop by name, at most 1,000. */
    public record Person(UUID id, String name) implements Serializable {
    }

    @Requires(Permission.VIEW_SALES)
    public List<Person> people() {
        return Cells.list(em.createNativeQuery("select id, display_name from app_user order by display_name, id").setMaxResults(MOST_ROWS), r -> new Person(r.id(0), r.text(1)));
    }
}
