package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.DayText;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KRA hears what a kit is made of before it hears that one was sold, once, and again when the shop makes it otherwise. */
class KitsAtKraST {
    private static final Map<String, String> PIN = Map.of("duka", "A000000001D", "soko", "A000000002S");
    private static final Map<String, String> PROFILE = Map.of("duka", "D", "soko", "V");
    private final String run = "KK" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @AfterEach
    void lenient() {
        Kra.fairWeather();
        Kra.rulesByThemselves();
        Kra.set("COMPOSITION_TWICE", "replaces");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void partsAreToldBeforeTheFirstSaleOnceAndAgainWhenTheyChange(String shop, String accountant) {
        var till = TillClient.at(shop);
        var one = till.goods(4);
        var other = till.goods(6);
        var kit = kit(shop, parts(one, 2_000) + "," + parts(other, 1_005));
        var first = sold(shop, till, kit);
        var code = code(shop, kit);
        assertEquals(Map.of(code(shop, one), new BigDecimal("2.00"), code(shop, other), new BigDecimal("1.01")), Kra.parts(PIN.get(shop), code));
        var told = Kra.told(PIN.get(shop), code);
        assertEquals(2, told.size());
        assertTrue(told.get(1).getInt("order") < order(shop, first), "before the sale");
        sold(shop, till, kit);
        assertEquals(2, Kra.told(PIN.get(shop), code).size(), "once");

        made(shop, kit, parts(one, 3_000));
        FiscalBooks.await("told otherwise", () -> "GONE TOLD".equals(states(shop, kit)));
        assertEquals(new BigDecimal("3.00"), Kra.parts(PIN.get(shop), code).get(code(shop, one)));
        assertEquals(3, Kra.told(PIN.get(shop), code).size());
        var page = Office.signedIn(shop, accountant).page("/office/fiscal/goods.xhtml?lang=en&pin=" + PIN.get(shop));
        assertTrue(page.contains("Hamper " + run) && page.contains("no part any more") && page.contains("KRA has it"), page);
        assertTrue(Office.signedIn(shop, accountant).page("/office/fiscal/goods.xhtml?lang=sw&pin=" + PIN.get(shop)).contains("si sehemu tena"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatKraRefusesStandsBeforeAPersonHoldsNoSaleAndIsToldAgain(String shop, String accountant) {
        var till = TillClient.at(shop);
        var kit = kit(shop, parts(till.goods(4), 900_000_000));
        Kra.rule("COMPOSITION", PROFILE.get(shop), "REJECT");
        sold(shop, till, kit);
        assertEquals("REFUSED", states(shop, kit));
        assertTrue(Kra.told(PIN.get(shop), code(shop, kit)).isEmpty());
        var form = OfficeForm.on(Office.signedIn(shop, accountant), "/office/fiscal/etims.xhtml?lang=en", "etims");
        int at = form.page().indexOf("Hamper " + run);
        assertTrue(at > 0 && form.page().substring(at).split("</li>")[0].contains("You dont have sufficient stock"), form.page());
        var row = form.page().substring(0, at).split("<b>Hamper ", -1).length - 1;
        Kra.rulesByThemselves();
        assertTrue(form.press("part:" + row + ":again").contains("Hamper " + run + ": KRA is told of"), form.page());
        FiscalBooks.await("told", () -> "TOLD".equals(states(shop, kit)));
        assertEquals(1, Kra.told(PIN.get(shop), code(shop, kit)).size());
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'fiscal.part-told-again' and subject_id = '" + kit.id() + "'"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void anAnswerThatWasLostIsAskedForByTellingAgain(String shop) {
        var till = TillClient.at(shop);
        var kit = kit(shop, parts(till.goods(6), 1_000));
        Kra.weather("DROP_AFTER", PIN.get(shop), "saveItemComposition", 1);
        var sale = till.sale(new Sold(kit, 1_000));
        till.send(sale);
        FiscalBooks.await("KRA has it", () -> code(shop, kit) != null && Kra.told(PIN.get(shop), code(shop, kit)).size() == 1);
        Kra.set("COMPOSITION_TWICE", "refused");
        Kra.rule("COMPOSITION", PROFILE.get(shop), "REJECT");
        new FiscalBooks(shop).awaitState(sale.id(), "APPROVED");
        assertEquals("TOLD", states(shop, kit));
        assertEquals(1, Kra.told(PIN.get(shop), code(shop, kit)).size());
    }

    /** KRA sells here only what it holds, as the gateway does. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aKitIsMadeOfItsPartsBeforeItIsSoldAndTakenApartWhenItComesBack(String shop) {
        var kra = new KraStock(shop);
        var till = TillClient.at(shop);
        var part = till.goods(9);
        var kit = kit(shop, parts(part, 2_000));
        Kra.rule("STOCK_FOR_SALE", PROFILE.get(shop), "REJECT");
        var sold = new Sold(kit, 3_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        till.send(sale);
        new FiscalBooks(shop).awaitState(sale.id(), "APPROVED");
        kra.awaitTold(sale.id());
        assertEquals("PROCESSED_OUT -6.000, PROCESSED_IN 3.000, SOLD -3.000", moves(shop, sale.id()));
        var back = till.returning(sale.id(), "VOID", Json.createArrayBuilder().add(DayText.back(1, sold, 3_000, text.priced().lines().get(0).total())), text.due(), DayText.approval("REFUND", till.supervisor(), "Wrong goods"));
        till.send(back);
        new FiscalBooks(shop).awaitState(back.id(), "APPROVED");
        kra.awaitTold(back.id());
        assertEquals("RETURNED 3.000, PROCESSED_OUT -3.000, PROCESSED_IN 6.000", moves(shop, back.id()));
        kra.awaitNothingOwed();
        FiscalBooks.await("KRA's balances are the mirror", () -> kra.mirror(part.id()).compareTo(kra.balance(part.id())) == 0 && kra.balance(kit.id()).signum() == 0);
    }

    private static String moves(String shop, String document) {
        return Books.text(shop, "select group_concat(kind, ' ', quantity order by id separator ', ') from tax_stock_move where document_id = uuid_to_bin('" + document + "')");
    }

    private static String sold(String shop, TillClient till, Goods kit) {
        var sale = till.sale(new Sold(kit, 1_000));
        till.send(sale);
        new FiscalBooks(shop).awaitState(sale.id(), "APPROVED");
        return sale.id();
    }

    /** Where among all that KRA took. */
    private static int order(String shop, String sale) {
        var number = new FiscalBooks(shop).number(sale);
        return Kra.accepted(PIN.get(shop), shop.equals("duka") ? "00" : "01").stream().filter(row -> row.getInt("number") == number).findFirst().orElseThrow().getInt("order");
    }

    private static String parts(Goods of, long quantity) {
        return "{'product':'" + of.id() + "','quantity':" + quantity + "}";
    }

    private Goods kit(String shop, String parts) {
        var made = Program.of(shop).post("products", ("{'code':'" + run + "','name':'Hamper " + run + "','tax':'B','kind':'KIT','price':50000,'parts':[" + parts + "]}").replace('\'', '"'), null);
        assertEquals(201, made.status(), made.toString());
        return new Goods(made.json().getString("id"), run, "Hamper " + run, "EA", "B", 50_000, null);
    }

    private void made(String shop, Goods kit, String parts) {
        var program = Program.of(shop);
        int version = program.get("products/" + kit.id()).json().getInt("version");
        var answer = program.put("products/" + kit.id(), ("{'version':" + version + ",'name':'Hamper " + run + "','parts':[" + parts + "]}").replace('\'', '"'));
        assertEquals(200, answer.status(), answer.toString());
    }

    private static String code(String shop, Goods goods) {
        return Books.text(shop, "select code from fiscal_item where state = 'REGISTERED' and sku_id = uuid_to_bin('" + goods.id() + "') order by created_at desc, id desc limit 1");
    }

    private static String states(String shop, Goods kit) {
        return Books.text(shop, "select group_concat(state order by state separator ' ') from fiscal_part where kit_sku_id = uuid_to_bin('" + kit.id() + "')");
    }
}
