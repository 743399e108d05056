package com.completebytepos.reporting;

/** By what the list of sales may be sorted. */
public enum SaleOrder {
    COMPLETED_AT("s.completed_at"), RECEIPT_NUMBER("s.receipt_number"), TOTAL("s.total"), DISCOUNT("s.discount"), TAX("s.tax");

    private final String column;

    SaleOrder(String column) {
        this.column = column;
    }

    String sql(boolean ascending) {
        var way = ascending ? " asc" : " desc";
        return " order by " + column + way + ", s.id" + way;
    }
}
