package com.completebytepos.console;

import com.completebytepos.branches.RegisteredWorkstation;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.pricing.engine.TaxTable;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.sync.Entry;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A till without a screen for the demo's history: it keeps a chain and signs, as a browser does (docs/till-protocol.md). */
final class DemoTill {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final long NOTE = 5_000;
    private static final long FLOAT = 500_000;
    private static final String DROP = "Takings of the day";

    private final WorkstationEntry workstation;
    private final PrivateKey key;
    private final TaxTable taxes;
    private final Staff staff;
    private UUID shift;
    private LocalDate day;
    private String head;
    private long counter;
    private int sales;
    private long cash;

    /** Something sold; quantity in thousandths. */
    record Item(DemoShelf.Goods goods, long quantity) {
    }

    /** Who sells, and who signs for what is taken out of the drawer. */
    record Staff(UUID cashier, UUID supervisor) {
    }

    DemoTill(RegisteredWorkstation registered, PrivateKey key, TaxTable taxes, Staff staff) {
        this.workstation = registered.workstation();
        this.key = key;
        this.taxes = taxes;
        this.staff = staff;
        this.head = HexFormat.of().formatHex(workstation.genesis());
    }

    WorkstationEntry workstation() {
        return workstation;
    }


    Entry openShift(LocalDate businessDay, Instant at) {
        shift = Ids.at(at.toEpochMilli());
        day = businessDay;
        cash = 0;
        return signed("shift.open", at, JSON.createObjectBuilder().add("shiftOpen",
                JSON.createObjectBuilder().add("till", workstation.tillId().toString()).add("businessDay", day.toString()).add("float", FLOAT)));
    }

    Entry sale(Instant at, List<Item> items) {
        var basket = new ArrayList<BasketLine>();
        for (var item : items) {
            basket.add(new BasketLine(basket.size() + 1, item.goods().id().toString(), item.quantity(), item.goods().price(), item.goods().taxLetter(), 0, 0, BasketLine.NO_FIXED_TOTAL));
        }
        var priced = PricingEngine.price(new Basket(basket, 0, taxes));
        var lines = JSON.createArrayBuilder();
        for (var line : priced.lines()) {
            var goods = items.get(line.line() - 1).goods();
            lines.add(JSON.createObjectBuilder().add("line", line.line()).add("sku", line.sku()).add("barcode", goods.barcode()).add("name", goods.name()).add("unit", goods.unit())
                    .add("quantity", line.quantity()).add("unitPrice", line.unitPrice()).add("tax", line.taxLetter()).add("discountPercent", 0).add("discountAmount", 0)
                    .add("fixedTotal", -1).add("supply", line.supply()).add("discount", line.discount()).add("total", line.total()));
        }
        var rows = JSON.createArrayBuilder();
        priced.taxes().stream().filter(t -> t.total() != 0).forEach(t -> rows.add(JSON.createObjectBuilder().add("letter", t.letter()).add("rate", t.rate())
                .add("taxable", t.taxable()).add("tax", t.tax()).add("total", t.total())));
        long due = TenderRounding.roundedDue(priced.total(), 100);
        cash += due;
        long given = (due + NOTE - 1) / NOTE * NOTE;
        var tender = JSON.createObjectBuilder().add("kind", "CASH").add("amount", due).add("given", given).add("change", given - due);
        return signed("sale", at, JSON.createObjectBuilder().add("sale", JSON.createObjectBuilder()
                .add("receiptNumber", String.format("%s-%06d", workstation.receiptPrefix(), ++sales)).add("businessDay", day.toString()).add("offline", false).addNull("customer")
                .add("lines", lines).add("basketDiscount", 0).add("taxes", rows).add("total", priced.total()).add("tax", priced.tax())
                .add("tenders", JSON.createArrayBuilder().add(tender)).add("rounding", due - priced.total())));
    }

    /** What was taken goes to the safe before the drawer is counted; its float stays for the morning. */
    Entry safeDrop(Instant at) {
        long dropped = cash;
        cash = 0;
        var approval = JSON.createObjectBuilder().add("action", "CASH_OUT").addNull("line").add("by", staff.supervisor().toString()).add("at", at.toString()).add("reason", DROP);
        return signed("cash.move", at, JSON.createObjectBuilder().add("move", JSON.createObjectBuilder().add("type", "SAFE_DROP").add("amount", dropped).add("reason", DROP))
                .add("approvals", JSON.createArrayBuilder().add(approval)));
    }

    /** Counts the drawer in as few notes and coins as there are. @param off cents it is over, or short when below zero */
    Entry closeShift(Instant at, long off) {
        var pieces = JSON.createArrayBuilder();
        long counted = FLOAT + cash + off;
        long rest = counted;
        for (long denomination : new long[] {100_000, 50_000, 20_000, 10_000, 5_000, 4_000, 2_000, 1_000, 500, 100}) {
            if (rest / denomination > 0) pieces.add(JSON.createObjectBuilder().add("denomination", denomination).add("pieces", rest / denomination));
            rest %= denomination;
        }
        var cashTender = JSON.createObjectBuilder().add("kind", "CASH").add("amount", counted);
        return signed("shift.close", at, JSON.createObjectBuilder().add("shiftClose",
                JSON.createObjectBuilder().add("pieces", pieces).add("tenders", JSON.createArrayBuilder().add(cashTender)).add("unsent", 0)));
    }

    private Entry signed(String kind, Instant at, JsonObjectBuilder content) {
        var payload = JSON.createObjectBuilder().add("format", 1).add("kind", kind).add("id", Ids.at(at.toEpochMilli()).toString()).add("workstation", workstation.id().toString())
                .add("counter", ++counter).add("previous", head).add("engine", PricingEngine.VERSION).add("prices", 1).add("at", at.toString()).add("cashier", staff.cashier().toString())
                .add("shift", shift.toString()).addAll(content).build().toString();
        head = HexFormat.of().formatHex(Hashes.sha256(payload));
        try {
            var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(key);
            signer.update(payload.getBytes(StandardCharsets.UTF_8));
            return new Entry(payload, Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with P-256", e);
        }
    }
}
