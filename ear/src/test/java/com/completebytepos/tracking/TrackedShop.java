package com.completebytepos.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.DayText;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A shop with goods of every kind of tracking, brought in once, with a till and an office beside it. */
record TrackedShop(String shop, Office office, TillClient till, String run) {
    private static final ConcurrentHashMap<String, TrackedShop> OPEN = new ConcurrentHashMap<>();
    static final LocalDate SOON = LocalDate.now(HouseClock.NAIROBI).plusDays(20);
    static final LocalDate LATER = LocalDate.now(HouseClock.NAIROBI).plusDays(200);

    /** Goods are MILK, CREAM, CURD (batch and expiry), EGGS (expiry), PHONE, RADIO (serial), SALT (neither); JUICE, CLOCK for the till, MODEM (serial) also in cartons of three. */
    static TrackedShop of(String shop) {
        return OPEN.computeIfAbsent(shop, TrackedShop::furnished);
    }

    private static TrackedShop furnished(String shop) {
        var run = "T" + Long.toString(System.nanoTime(), 36).toUpperCase();
        var rows = new StringBuilder("code,name,price,tax,barcodes,tracking,packs\n");
        for (var kind : List.of("MILK batch expiry", "CREAM batch expiry", "CURD batch expiry", "EGGS expiry", "PHONE serial", "RADIO serial", "SALT -", "JUICE batch expiry", "CLOCK serial", "MODEM serial")) {
            var words = kind.split(" ", 2);
            rows.append(run).append('-').append(words[0]).append(",Tracked ").append(words[0]).append(' ').append(run).append(",100,B,,").append(words[1]).append(words[0].equals("MODEM") ? ",CTN=3@250" : ",").append('\n');
        }
        bringIn(Program.of(shop), rows.toString());
        return new TrackedShop(shop, Office.signedIn(shop, Program.owner(shop)), TillClient.joining(shop), run);
    }

    private static void bringIn(Program program, String text) {
        var id = program.upload("tracked.csv", text.getBytes(StandardCharsets.UTF_8)).json().getString("id");
        var checked = program.post("imports/" + id + "/check", null, null);
        assertEquals(200, checked.status(), checked.toString());
        assertEquals(202, program.post("imports/" + id + "/commit", null, null).status());
        for (int i = 0; i < 300 && !program.get("imports/" + id).json().getString("state").equals("DONE"); i++) LockSupport.parkNanos(200_000_000);
        assertEquals(0, program.get("imports/" + id).json().getJsonObject("counts").getInt("faulty"), program.all("imports/" + id + "/faults").toString());
    }

    String code(String name) {
        return run + "-" + name;
    }

    Goods goods(String name) {
        return till.shelf().stream().filter(g -> g.code().equals(code(name))).findFirst().orElseThrow();
    }

    /** One of a batch. @param approved the line a colleague let be sold though it is expired, 0 for none @return the till's answers */
    List<JsonObject> sell(String name, String batch, int approved) {
        var sold = new Sold(goods(name), 1_000, Map.of("batch", batch));
        if (approved == 0) return till.send(till.sale(sold));
        var said = DayText.approval("EXPIRED_GOODS", till.supervisor(), "For animals").add("line", approved);
        return till.send(till.approvedSale(SaleText.of(List.of(sold), till.taxes()), Json.createArrayBuilder().add(said)));
    }

    /** A receipt of so many, nothing told of them yet. */
    OfficeForm receiving(String branch, String name, String much) {
        var form = OfficeForm.on(office, "/office/purchasing/receive.xhtml?lang=en", "receive");
        form.with("supplierId", Books.text(shop, "select bin_to_uuid(id) from supplier where active order by code limit 1")).with("branchId", branch);
        form.with("typed", code(name)).with("much", much).press("addLine");
        return form.with("lines:0:price", "60");
    }

    /** Booked as told. @return what is said at the line; empty when it is booked */
    String receive(String name, String much, String marks) {
        return receiveAt(till.branchId(), name, much, marks);
    }

    String receiveAt(String branch, String name, String much, String marks) {
        var form = receiving(branch, name, much);
        form.with("lines:0:marks", marks).press("book");
        return form.page().isEmpty() ? "" : form.said("lines:0:marks");
    }

    /** Pieces of a batch here, in thousandths; -1 when there is none. */
    long batch(String name, String batch) {
        return Books.number(shop, "select coalesce(max(cast(b.on_hand * 1000 as signed)), -1) from stock_batch b join sku s on s.id = b.sku_id where s.code = '" + code(name) + "' and b.batch = '" + batch
                + "' and b.branch_id = uuid_to_bin('" + till.branchId() + "')");
    }

    String serial(String name, String serial) {
        return Books.text(shop, "select n.state from stock_serial n join sku s on s.id = n.sku_id where s.code = '" + code(name) + "' and n.serial = '" + serial + "'");
    }

    long onHand(String name) {
        return Books.number(shop, "select coalesce(max(cast(i.on_hand * 1000 as signed)), 0) from stock_item i join sku s on s.id = i.sku_id where s.code = '" + code(name) + "' and i.branch_id = uuid_to_bin('" + till.branchId() + "')");
    }

    void booksAreWhole() {
        var odd = Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList();
        assertEquals(List.of(), odd);
    }
}
