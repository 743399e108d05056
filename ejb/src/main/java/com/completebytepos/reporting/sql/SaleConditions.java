package com.completebytepos.reporting.sql;

import com.completebytepos.reporting.SaleFilter.DayKind;
import com.completebytepos.reporting.SaleFilter;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.tenancy.BranchScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A filter as SQL: every value is a parameter, only words of ours are in the text. */
public final class SaleConditions {
    private final StringBuilder sql = new StringBuilder(" where true");
    private final List<Object> values = new ArrayList<>();

    public SaleConditions(SaleFilter filter) {
        if (filter.days() != null) days(filter.days());
        equal("s.branch_id", filter.branchId());
        BranchScope.check(filter.branchId());
        sql.append(BranchScope.sql("s.branch_id"));
        equal("s.till_id", filter.tillId());
        equal("s.cashier_id", filter.cashierId());
        equal("s.shift_id", filter.shiftId());
        if (filter.receiptNumber() != null) number(filter.receiptNumber());
        if (filter.least() != null) and("s.total >= ?", filter.least());
        if (filter.most() != null) and("s.total <= ?", filter.most());
        if (filter.taxLetter() != null) and("exists (select 1 from sale_tax x where x.sale_id = s.id and x.letter = ?)", filter.taxLetter());
        if (filter.withFindings()) and("s.finding_count > 0");
        if (filter.offlineOnly()) and("s.is_offline");
    }

    public SaleConditions after(Instant completedAt, UUID id) {
        and("s.completed_at >= ?", completedAt);
        and("(s.completed_at > ? or s.id > ?)", completedAt);
        values.add(id);
        return this;
    }

    public String where() {
        return sql.toString();
    }

    public List<Object> values() {
        return values;
    }

    public static Instant startOf(LocalDate fiscalDay) {
        return fiscalDay.atStartOfDay(HouseClock.NAIROBI).toInstant();
    }

    private void days(SaleFilter.Days days) {
        boolean business = days.kind() == DayKind.BUSINESS;
        if (days.from() != null) and(business ? "s.business_day >= ?" : "s.completed_at >= ?", business ? days.from() : startOf(days.from()));
        if (days.to() != null) and(business ? "s.business_day <= ?" : "s.completed_at < ?", business ? days.to() : startOf(days.to().plusDays(1)));
    }

    /** The column is ASCII: other signs are in no number, and the database would refuse to compare them. */
    private void number(String part) {
        var wanted = part.strip().toUpperCase();
        if (!wanted.matches("[A-Z0-9-]{1,40}")) and("1 = 0");
        else and("s.receipt_number like ?", "%" + wanted + "%");
    }

    private void equal(String column, UUID id) {
        if (id != null) and(column + " = ?", id);
    }

    private void and(String condition, Object... parameters) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(parameters));
    }
}
