package com.completebytepos.fiscal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.fiscal.Kra;
import com.completebytepos.fiscal.OwnItems;
import com.completebytepos.kernel.Money;
import com.completebytepos.pages.House;
import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.pricing.engine.TaxTable;
import com.completebytepos.selling.SoldSale;
import com.completebytepos.taxbooks.OwnBooks;
import com.completebytepos.taxbooks.StockKind;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A taxpayer of its own at KRA's sandbox, spoken to with the product's client, engine and bodies. */
final class Rehearsal {
    static final JsonObject ALL = SaleBody.JSON.createObjectBuilder().add("lastReqDt", "20180101000000").build();
    private static final TaxTable TAXES = new TaxTable(true, List.of(new TaxRate("A", 0, true), new TaxRate("B", 1600, true), new TaxRate("C", 0, true), new TaxRate("D", 0, true), new TaxRate("E", 800, false)));
    private static int made;

    /** What is sold; quantity in thousandths, price in cents. */
    record Line(ItemRow item, long quantity, long price, long percent) {

        Line(ItemRow item, long quantity, long price) {
            this(item, quantity, price, 0);
        }
    }

    final FiscalProfile profile;
    final String pin;
    private final EtimsHttp http = new EtimsHttp();
    private final GatewayTokens tokens = new GatewayTokens(http, Clock.systemUTC());
    private final List<ItemRow> items = new ArrayList<>();
    private String key;
    private long invoices;
    private long stockNumbers;

    Rehearsal(FiscalProfile profile) {
        System.setProperty("CBPOS_HTTP_PORT", House.PORT);
        System.setProperty("CBPOS_DEMO", "true");
        this.profile = profile;
        this.pin = "A" + String.format("%09d", (System.nanoTime() + ++made) % 1_000_000_000L) + "R";
        Kra.approve(pin, "00", "CBPOS-REHEARSAL", profile == FiscalProfile.VSCU ? "VSCU" : "OSCU");
    }

    JsonObject initialisation() {
        return SaleBody.JSON.createObjectBuilder().add("dvcSrlNo", "CBPOS-REHEARSAL").build();
    }

    EtimsAnswer initialise() {
        var answer = call(EtimsCall.INITIALISE, initialisation());
        key = Signatures.text(answer.data().getJsonObject("info"), "cmcKey");
        return answer;
    }

    EtimsAnswer call(EtimsCall call, JsonObject body) {
        var address = "http://127.0.0.1:" + House.PORT + "/sandbox/etims/vscu";
        var device = new DeviceAccess(profile, FiscalEnvironment.DEMO, pin, "00", "CBPOS-REHEARSAL", key, profile == FiscalProfile.VSCU ? address : null);
        TaxAuthority kra = switch (profile) {
            case OSCU -> new OscuClient(http, device);
            case GATEWAY -> new GatewayClient(http, device, tokens);
            case VSCU -> new VscuClient(http, device);
        };
        return kra.call(call, body);
    }

    /** Registered in the PIN's series. @param type 2 goods, 3 service */
    ItemRow item(String type, String letter, String name, String price) {
        var item = OwnItems.row(items.size() + 1L, type, letter, name, price);
        items.add(item);
        var answer = call(EtimsCall.SAVE_ITEM, OwnItems.body(item));
        assertEquals(Outcome.DONE, answer.outcome(), answer.words());
        return item;
    }

    /** Registered by the caller itself, with the next serial. */
    void knows(ItemRow item) {
        items.add(item);
    }

    JsonObject stockIn(List<ItemRow> goods, int quantity) {
        return OwnBooks.moved(++stockNumbers, StockKind.ADJUSTED_UP, goods, BigDecimal.valueOf(quantity));
    }

    /** @return as the product stores it, priced by its engine and split into fiscal lines */
    static SoldSale sale(String buyerPin, List<Line> lines, long basketDiscount) {
        var basket = new ArrayList<BasketLine>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            basket.add(new BasketLine(i + 1, line.item().skuId().toString(), line.quantity(), line.price(), line.item().taxLetter(), line.percent(), 0, BasketLine.NO_FIXED_TOTAL));
        }
        var priced = PricingEngine.price(new Basket(basket, basketDiscount, TAXES));
        var told = priced.fiscalLines().stream().map(f -> new SoldSale.Line(UUID.fromString(f.sku()), lines.get(f.line() - 1).item().name(), "EA", BigDecimal.valueOf(f.quantity(), 2), Money.ofCents(f.unitPrice()),
                f.taxLetter(), new SoldSale.Amounts(Money.ofCents(f.supply()), (int) f.discountRate(), Money.ofCents(f.discount()), Money.ofCents(f.total()), Money.ofCents(f.taxable()), Money.ofCents(f.tax())))).toList();
        return new SoldSale(UUID.randomUUID(), UUID.randomUUID(), "RH-01-" + String.format("%06d", ++made), Instant.now().truncatedTo(ChronoUnit.SECONDS), "CASH", told, List.of(), buyerPin);
    }

    private static List<ItemRow> itemsOf(SoldSale sale, List<Line> lines) {
        return sale.lines().stream().map(told -> lines.stream().map(Line::item).filter(i -> i.skuId().equals(told.skuId())).findFirst().orElseThrow()).toList();
    }

    JsonObject saleBody(SoldSale sale, List<Line> lines) {
        return new SaleBody(sale, itemsOf(sale, lines)).json(++invoices, "Rehearsal shop");
    }

    /** A note with lines of its own, positive as they stand there. */
    JsonObject noteBody(SoldSale part, List<Line> lines, long original) {
        return new SaleBody(part, itemsOf(part, lines), new SaleBody.Note(original, "CHANGED_MIND", false), SaleBody.Buyer.of(part.buyerPin())).json(++invoices, "Rehearsal shop");
    }

    long lastInvoice() {
        return invoices;
    }
}
