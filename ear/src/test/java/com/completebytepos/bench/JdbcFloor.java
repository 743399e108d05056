package com.completebytepos.bench;

import com.completebytepos.pages.House;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Sold;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/**
 * The floor: the rows of a sale written by bare JDBC in one transaction, on the same durable MySQL, with batches and
 * prepared statements and nothing else: no HTTP, no signature, no check, no pricing, nothing read.
 */
final class JdbcFloor implements Crew.Worker, AutoCloseable {
    private static final String SCHEMA = "cbpos_bench_floor";
    private static final List<String> TABLES = List.of("sale", "sale_line", "sale_fiscal_line", "sale_tax", "tender", "stock_movement", "stock_item", "fiscal_document", "processed_command", "chain_head");
    private final Connection books;
    private final List<Sold[]> baskets;
    private final byte[] till = bytes(Ids.next());
    private final String payload = "x".repeat(1800);
    private long counter;

    JdbcFloor(List<Sold[]> baskets) throws SQLException {
        this.baskets = baskets;
        this.books = connect();
        books.setAutoCommit(false);
        books.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (var head = prepared("insert into chain_head (workstation_id, counter, hash) values (?, 0, ?)")) {
            set(head, till, new byte[32]);
            head.executeUpdate();
        }
        books.commit();
    }

    static void prepare() throws SQLException {
        try (var books = DriverManager.getConnection(url(""), "cbpos", "cbpos-local-only"); var statement = books.createStatement()) {
            statement.execute("drop database if exists " + SCHEMA);
            statement.execute("create database " + SCHEMA);
            for (var table : TABLES) statement.execute("create table " + SCHEMA + "." + table + " like cbpos_shop_duka." + table);
            statement.execute("create table " + SCHEMA + ".work_item like cbpos_work.work_item");
        }
    }

    static void drop() throws SQLException {
        try (var books = DriverManager.getConnection(url(""), "cbpos", "cbpos-local-only"); var statement = books.createStatement()) {
            statement.execute("drop database if exists " + SCHEMA);
        }
    }

    @Override
    public void operation(int number) throws SQLException {
        var basket = baskets.get((int) ((counter++) % baskets.size()));
        var sale = bytes(Ids.next());
        var now = new Timestamp(System.currentTimeMillis());
        var day = java.sql.Date.valueOf(java.time.LocalDate.now());
        var amount = new BigDecimal("100.00");
        write("insert into sale (id, branch_id, workstation_id, till_id, shift_id, cashier_id, receipt_number, state, business_day, completed_at, synced_at, is_offline, tax_profile, engine, before_discount, discount, total, taxable, tax, rounding) values (?,?,?,?,?,?,?,'COMPLETED',?,?,?,false,'VAT','1',?,0,?,?,?,0)",
                sale, till, till, till, till, till, UUID.randomUUID().toString(), day, now, now, amount, amount, amount, amount);
        try (var lines = prepared("insert into sale_line (sale_id, line_no, sku_id, barcode, name, unit, quantity, unit_price, tax_letter, supply, discount, total, taxable, tax) values (?,?,?,?,?,?,?,?,?,?,0,?,?,?)");
             var fiscal = prepared("insert into sale_fiscal_line (sale_id, line_no, part, quantity, unit_price, tax_letter, supply, discount_rate, discount, total, taxable, tax) values (?,?,1,?,?,?,?,0,0,?,?,?)");
             var moves = prepared("insert into stock_movement (document_id, line_no, branch_id, sku_id, quantity, reason, at, person_id) values (?,?,?,?,?,'SALE',?,?)")) {
            for (int i = 0; i < basket.length; i++) {
                var goods = basket[i].goods();
                var sku = bytes(UUID.fromString(goods.id()));
                var quantity = BigDecimal.valueOf(basket[i].quantity(), 3);
                batch(lines, sale, i + 1, sku, goods.barcode(), goods.name(), goods.unit(), quantity, amount, goods.taxLetter(), amount, amount, amount, amount);
                batch(fiscal, sale, i + 1, amount, amount, goods.taxLetter(), amount, amount, amount, amount);
                batch(moves, sale, i + 1, till, sku, quantity.negate(), now, till);
            }
            lines.executeBatch();
            fiscal.executeBatch();
            moves.executeBatch();
        }
        write("insert into sale_tax (sale_id, letter, rate, taxable, tax, total) values (?,'B',16,?,?,?)", sale, amount, amount, amount);
        write("insert into tender (sale_id, line_no, kind, amount, given, change_given) values (?,1,'CASH',?,?,0)", sale, amount, amount);
        var document = Ids.next();
        write("insert into fiscal_document (id, sale_id, branch_id, kind, state, total, created_at) values (?,?,?,'SALE','PENDING',?,?)", bytes(document), sale, till, amount, now);
        write("insert into work_item (id, shop, lane, kind, reference, due_at, created_at) values (?,'floor',?,'fiscal.send',?,?,?)", bytes(Ids.next()), "fiscal", document.toString(), now, now);
        upsertStock(basket);
        write("insert into processed_command (id, workstation_id, counter, kind, sha256, outcome, answer, payload, signature, received_at) values (?,?,?,'sale',?,'STORED','[]',?,?,?)",
                sale, till, counter, new byte[32], payload, new byte[64], now);
        write("update chain_head set counter = ?, hash = ? where workstation_id = ?", counter, new byte[32], till);
        books.commit();
    }

    private void upsertStock(Sold[] basket) throws SQLException {
        var sorted = new java.util.TreeMap<String, Long>();
        for (var item : basket) sorted.merge(item.goods().id(), -item.quantity(), Long::sum);
        var sql = new StringBuilder("insert into stock_item (branch_id, sku_id, on_hand) values ");
        sql.append(String.join(",", java.util.Collections.nCopies(sorted.size(), "(?,?,?)"))).append(" as added on duplicate key update on_hand = stock_item.on_hand + added.on_hand");
        var values = new java.util.ArrayList<Object>();
        sorted.forEach((sku, quantity) -> values.addAll(List.of(new byte[16], bytes(UUID.fromString(sku)), BigDecimal.valueOf(quantity, 3))));
        write(sql.toString(), values.toArray());
    }

    private void write(String sql, Object... values) throws SQLException {
        try (var statement = prepared(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        return books.prepareStatement(sql);
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        set(statement, values);
        statement.addBatch();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(SCHEMA), "cbpos", "cbpos-local-only");
    }

    static String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + House.port("CBPOS_DB_PORT", 13606) + "/" + schema + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true&useLocalSessionState=true";
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    @Override
    public void close() throws SQLException {
        books.close();
    }
}
