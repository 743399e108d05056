package com.completebytepos.agreeing;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A supplier of a test's own with papers in the books and at KRA, and nothing of it left afterwards. */
final class Bought {
    private final long run = ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
    private final String pin = "P" + run + "R";
    private final String id = UUID.randomUUID().toString();
    private final String shop;
    private final LocalDate day;

    private Bought(String shop, LocalDate day) {
        this.shop = shop;
        this.day = day;
    }

    static Bought at(String shop, int daysAgo) {
        var bought = new Bought(shop, LocalDate.now(HouseClock.NAIROBI).minusDays(daysAgo));
        Books.run(shop, "insert into supplier (id, code, name, kra_pin, charges_vat, phone, terms_days, lead_days, active) values (" + bin(bought.id) + ", 'T" + bought.run + "', 'Bakery " + bought.run + "', '" + bought.pin + "', true, '0711000111', 30, 3, true)");
        return bought;
    }

    String pin() { return pin; }
    String name() { return "Bakery " + run; }
    String id() { return id; }
    LocalDate day() { return day; }

    /** Of an order of the same goods at the price that was ordered. */
    void received(String number, String net, String vat, String ordered) {
        var receipt = UUID.randomUUID().toString();
        var order = UUID.randomUUID().toString();
        var branch = "(select id from branch where active order by code limit 1)";
        var sku = "(select id from sku order by code limit 1)";
        Books.run(shop, "insert into purchase_order (id, number, supplier_id, branch_id, state, buyer, made_at, total) values (" + bin(order) + ", '" + number(number, "O") + "', " + bin(id) + ", " + branch + ", 'DONE', 'test', '" + day + " 06:00:00', " + ordered + ")");
        Books.run(shop, "insert into purchase_order_line (order_id, line_no, sku_id, code, name, quantity, price, received) values (" + bin(order) + ", 1, " + sku + ", 'S', 'Sugar', 1, " + ordered + ", 1)");
        Books.run(shop, "insert into goods_receipt (id, number, order_id, supplier_id, branch_id, receiver, received_at, landed, landed_by, net, vat) values (" + bin(receipt) + ", '" + number(number, "R") + "', " + bin(order) + ", " + bin(id) + ", " + branch + ", 'test', '" + day
                + " 09:00:00', 0, 'VALUE', " + net + ", " + vat + ")");
        Books.run(shop, "insert into goods_receipt_line (receipt_id, line_no, sku_id, code, name, quantity, free, price, tax_letter, tax_rate, landed, unit_cost, returned) values (" + bin(receipt) + ", 1, " + sku + ", 'S', 'Sugar', 1, 0, " + net + ", 'B', 1600, 0, " + net + ", 0)");
    }

    /** @param receipt as told to {@link #received}, null for none @param ourPin the PIN it carries, null for the shop's own */
    void invoiced(String number, String receipt, String net, String vat, String ourPin) {
        Books.run(shop, "insert into supplier_invoice (id, supplier_id, number, receipt_id, invoiced_on, due_on, net, vat, our_pin, match_state, keeper, kept_at) values (uuid_to_bin(uuid()), " + bin(id) + ", '" + number + "', "
                + (receipt == null ? "null" : "(select r.id from goods_receipt r where r.number = '" + number(receipt, "R") + "')") + ", '" + day + "', '" + day + "', " + net + ", " + vat + ", "
                + (ourPin == null ? "(select kra_pin from business limit 1)" : "'" + ourPin + "'") + ", 'MATCHED', 'test', now())");
    }

    /** Goods of a receipt went back before anybody invoiced it. */
    void sentBack(String receipt, String net, String vat) {
        Books.run(shop, "insert into supplier_return (id, number, receipt_id, supplier_id, branch_id, reason, sender, sent_at, net, vat) select uuid_to_bin(uuid()), '" + number(receipt, "B") + "', r.id, r.supplier_id, r.branch_id, 'stale', 'test', '" + day + " 10:00:00', " + net + ", " + vat
                + " from goods_receipt r where r.number = '" + number(receipt, "R") + "'");
    }

    void told(long number, String tax, String total) {
        Books.run(shop, "insert into tax_purchase (id, device_id, taxpayer, seller_pin, seller_branch, seller_name, invoice_number, sold_on, taxable, tax, total, told, state, fetched_at) select uuid_to_bin(uuid()), id, taxpayer, '" + pin + "', '00', '" + name()
                + "', " + number + ", '" + day + "', " + total + " - " + tax + ", " + tax + ", " + total + ", '{}', 'NEW', now() from fiscal_device where current_branch_id is not null limit 1");
        Books.run(shop, "insert into tax_purchase_line (purchase_id, seq, name, quantity, price, tax_letter, tax, total) select id, 1, 'Sugar as told', 1, " + total + ", 'B', " + tax + ", " + total + " from tax_purchase where seller_pin = '" + pin + "' and invoice_number = " + number);
    }

    void paid(String amount, String reference, int daysAfter) {
        Books.run(shop, "insert into supplier_payment (id, supplier_id, paid_on, amount, method, reference, payer, kept_at) values (uuid_to_bin(uuid()), " + bin(id) + ", '" + day.plusDays(daysAfter) + "', " + amount + ", 'BANK', '" + reference + "', 'test', now())");
    }

    void clear() {
        Books.run(shop, "delete l from tax_purchase_line l join tax_purchase p on p.id = l.purchase_id where p.seller_pin = '" + pin + "'");
        Books.run(shop, "delete from tax_purchase where seller_pin = '" + pin + "'");
        Books.run(shop, "delete l from goods_receipt_line l join goods_receipt r on r.id = l.receipt_id where r.supplier_id = " + bin(id));
        Books.run(shop, "delete l from purchase_order_line l join purchase_order o on o.id = l.order_id where o.supplier_id = " + bin(id));
        Books.run(shop, "delete l from supplier_statement_line l join supplier_statement s on s.id = l.statement_id where s.supplier_id = " + bin(id));
        for (var table : List.of("supplier_return", "supplier_correction", "goods_receipt", "purchase_order", "supplier_invoice", "supplier_payment", "supplier_statement", "small_seller", "buyer_invoice")) Books.run(shop, "delete from " + table + " where supplier_id = " + bin(id));
        Books.run(shop, "delete from supplier where id = " + bin(id));
    }

    /** The part of a page about one paper. */
    static String of(String page, String summary) {
        int at = page.indexOf("<b>" + summary + "</b>");
        if (at < 0) throw new IllegalStateException("no " + summary + " in " + page);
        return page.substring(page.lastIndexOf("<details", at), page.indexOf("</details>", at));
    }

    static Office other(String shop) {
        return shop.equals("duka") ? Office.signedIn("soko", "kamau") : Office.signedIn("duka", "otieno");
    }

    private String number(String told, String kind) {
        return kind + run + told;
    }

    String receiptNumber(String told) {
        return number(told, "R");
    }

    static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
