package com.completebytepos.fiscal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.fiscal.Kra;
import com.completebytepos.fiscal.OwnItems;
import com.completebytepos.fiscal.Papers;
import com.completebytepos.pages.Office;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.taxbooks.OwnBooks;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The 23 cases of KRA's integrator certification through the gateway with the product's own client and bodies. Every request and answer is
 * kept under {@code ear/target/certification}, beside the papers of an invoice, its credit note and a copy of each: the evidence to upload.
 */
class CertificationST {
    private static final Path EVIDENCE = Path.of("target", "certification");
    private static final JsonWriterFactory PRETTY = SaleBody.JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final Rehearsal kra = new Rehearsal(FiscalProfile.GATEWAY);
    private final Map<Integer, String> passed = new TreeMap<>();

    @Test
    void all23CasesPassAndTheirEvidenceIsWritten() throws IOException {
        Files.createDirectories(EVIDENCE);
        keep(1, "device initialisation", kra.initialisation(), kra.initialise());
        pass(2, "code list", EtimsCall.CODES, Rehearsal.ALL);
        pass(3, "item classification", EtimsCall.ITEM_CLASSES, Rehearsal.ALL);
        pass(4, "branches", EtimsCall.BRANCHES, Rehearsal.ALL);
        pass(5, "notices", EtimsCall.NOTICES, Rehearsal.ALL);
        pass(6, "branch customer", EtimsCall.SAVE_CUSTOMER, by(object().add("custNo", "1").add("custTin", "A000000011B").add("custNm", "SANDBOX BUYER ONE LIMITED").add("useYn", "Y")));
        pass(7, "branch user", EtimsCall.SAVE_USER, by(object().add("userId", "njeri").add("userNm", "Njeri").add("pwd", "not-a-password").add("useYn", "Y")));
        pass(8, "branch insurance", EtimsCall.SAVE_INSURANCE, by(object().add("isrccCd", "SHA").add("isrccNm", "Health insurer").add("isrcRt", 20).add("useYn", "Y")));
        var coffee = OwnItems.row(1, "2", "B", "Coffee", "250.00");
        pass(10, "save item", EtimsCall.SAVE_ITEM, OwnItems.body(coffee));
        kra.knows(coffee);
        var unga = kra.item("2", "A", "Maize flour 2 kg", "180.00");
        var repair = kra.item("3", "B", "Repair, an hour", "1500.00");
        var water = kra.item("2", "C", "Water 20 l", "250.00");
        pass(9, "item list", EtimsCall.ITEMS, Rehearsal.ALL);
        pass(19, "stock in", EtimsCall.SAVE_STOCK_IO, kra.stockIn(List.of(coffee, unga, water), 100));
        pass(17, "stock balance", EtimsCall.SAVE_STOCK_MASTER, OwnBooks.balance(coffee, BigDecimal.valueOf(100)));
        var hamper = kra.item("2", "B", "Hamper", "900.00");
        pass(11, "item composition", EtimsCall.SAVE_COMPOSITION, object().add("itemCd", hamper.code()).add("cpstItemCd", coffee.code()).add("cpstQty", 2).add("regrId", "completebytepos").add("regrNm", "completebytepos").build());
        var lines = List.of(new Rehearsal.Line(coffee, 2_000, 25_000), new Rehearsal.Line(unga, 1_000, 18_000), new Rehearsal.Line(repair, 1_000, 150_000), new Rehearsal.Line(water, 1_000, 25_000));
        var sale = Rehearsal.sale("A000000011B", lines, 0);
        pass(14, "sale of goods and a service in three letters", EtimsCall.SAVE_SALE, kra.saleBody(sale, lines));
        long number = kra.lastInvoice();
        var discounted = List.of(new Rehearsal.Line(coffee, 5_000, 25_000, 1_000));
        extra("14b-sale-with-a-discount", kra.saleBody(Rehearsal.sale(null, discounted, 0), discounted));
        var part = List.of(new Rehearsal.Line(coffee, 1_000, 25_000));
        extra("14c-partial-credit-note", kra.noteBody(Rehearsal.sale("A000000011B", part, 0), part, number));
        pass(20, "invoice details", EtimsCall.INVOICE, object().add("invcNo", number).build());
        pass(21, "sales list", EtimsCall.SALES, Rehearsal.ALL);
        pass(18, "stock moves", EtimsCall.STOCK_MOVES, Rehearsal.ALL);
        whatOthersTold(coffee);
        papers();
        assertEquals(23, passed.size(), passed.toString());
        Files.writeString(EVIDENCE.resolve("index.txt"), String.join("\n", passed.values()) + "\n");
        assertTrue(Kra.accepted(kra.pin, "00").size() == 3);
    }

    private void whatOthersTold(ItemRow coffee) throws IOException {
        var imports = pass(12, "imports", EtimsCall.IMPORTS, Rehearsal.ALL);
        pass(13, "answer to an import", EtimsCall.UPDATE_IMPORT, OwnBooks.taken(imports.data().getJsonArray("itemList").getJsonObject(0), coffee));
        var purchases = pass(15, "purchases", EtimsCall.PURCHASES, Rehearsal.ALL);
        pass(16, "answer to a purchase", EtimsCall.SAVE_PURCHASE, OwnBooks.accepted(purchases.data().getJsonArray("saleList").getJsonObject(0), 1, coffee));
        pass(22, "customers", EtimsCall.CUSTOMERS, Rehearsal.ALL);
        pass(23, "taxpayer", EtimsCall.TAXPAYER, object().add("custmTin", "A000000011B").build());
    }

    private EtimsAnswer pass(int row, String what, EtimsCall call, JsonObject body) throws IOException {
        return keep(row, what, body, kra.call(call, body));
    }

    /** An empty list passes, but not of imports. */
    private EtimsAnswer keep(int row, String what, JsonObject request, EtimsAnswer answer) throws IOException {
        assertTrue(answer.outcome() == Outcome.DONE || answer.outcome() == Outcome.NOTHING && row != 12, row + " " + what + ": " + answer.words());
        passed.put(row, String.format("%02d %s: %s %s", row, what, answer.code(), answer.words()));
        write(String.format("%02d-%s", row, what.replaceAll("[^a-z0-9]+", "-")), request, answer.raw());
        return answer;
    }

    private void extra(String name, JsonObject body) throws IOException {
        var answer = kra.call(EtimsCall.SAVE_SALE, body);
        assertEquals(Outcome.DONE, answer.outcome(), name + ": " + answer.words());
        write(name, body, answer.raw());
    }

    private static void write(String name, JsonObject request, String answer) throws IOException {
        try (var file = Files.newOutputStream(EVIDENCE.resolve(name + "-request.json")); var writer = PRETTY.createWriter(file)) {
            writer.writeObject(request);
        }
        Files.writeString(EVIDENCE.resolve(name + "-answer.json"), answer);
    }

    /** As the shop hands them out. */
    private static void papers() throws IOException {
        var till = TillClient.at("duka");
        var goods = new Sold(till.goods(1), 2_000);
        var text = SaleText.of(List.of(goods, new Sold(till.goods(5), 1_000)), till.taxes());
        var sale = till.sale(text);
        var line = text.priced().lines().get(0).total();
        var back = till.returning(sale.id(), "DAMAGED", Json.createArrayBuilder().add(DayText.back(1, goods, goods.quantity(), line)), TenderRounding.roundedDue(line, 100),
                DayText.approval("REFUND", till.supervisor(), "Broken"));
        till.send(sale, back);
        Papers.awaitStamp("duka", sale.id());
        Papers.awaitStamp("duka", back.id());
        var office = Office.signedIn("duka", "otieno");
        keep(office, sale.id(), "invoice", "copy");
        keep(office, back.id(), "credit-note", "credit-note-copy");
    }

    private static void keep(Office office, String of, String... names) throws IOException {
        for (var name : names) {
            var paper = office.get("/office/selling/receipt.pdf?id=" + of);
            assertEquals(200, paper.statusCode());
            Files.write(EVIDENCE.resolve(name + ".pdf"), paper.body());
        }
    }

    private static JsonObjectBuilder object() {
        return SaleBody.JSON.createObjectBuilder();
    }

    private static JsonObject by(JsonObjectBuilder body) {
        return body.add("regrId", "completebytepos").add("regrNm", "completebytepos").add("modrId", "completebytepos").add("modrNm", "completebytepos").build();
    }
}
