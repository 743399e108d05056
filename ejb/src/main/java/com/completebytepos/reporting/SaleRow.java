package com.completebytepos.reporting;

import com.completebytepos.reporting.sql.Cells;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A sale as lists show it; names may be null when their rows are gone. {@code tenders}: the kinds taken, separated by commas. */
public record SaleRow(UUID id, String receiptNumber, LocalDate businessDay, Instant completedAt, String branch, String till, String cashier,
                      SaleAmounts amounts, boolean offline, int findings, String fiscalState, String tenders) implements Serializable {

    static final String COLUMNS = """
            s.id, s.receipt_number, date_format(s.business_day, '%Y-%m-%d'), s.completed_at, b.name branch_name, t.name till_name, u.display_name,
              s.before_discount, s.discount, s.taxable, s.tax, s.total, s.rounding, s.is_offline, s.finding_count, d.state fiscal_state,
              (select group_concat(distinct x.kind order by x.kind) from tender x where x.sale_id = s.id) tenders""";
    static final String JOINS = """
             left join branch b on b.id = s.branch_id left join till t on t.id = s.till_id left join app_user u on u.id = s.cashier_id
              left join fiscal_document d on d.sale_id = s.id""";

    static SaleRow read(Cells row) {
        return new SaleRow(row.id(0), row.text(1), row.day(2), row.instant(3), row.text(4), row.text(5), row.text(6), SaleAmounts.read(row, 7), row.flag(13),
                row.number(14), row.text(15), row.text(16));
    }
}
