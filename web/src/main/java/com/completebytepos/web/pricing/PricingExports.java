package com.completebytepos.web.pricing;

import com.completebytepos.pricing.engine.CashChange;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.pricing.engine.ReturnShare;
import com.completebytepos.pricing.engine.TenderRounding;
import java.util.List;
import org.teavm.jso.JSExport;

/**
 * What the compiled engine exports to the till's modules. Amounts are cents: integers within JavaScript's safe range in
 * JSON, decimal digits where a parameter is a string. Text that cannot be read is a fault of the caller and throws.
 */
public final class PricingExports {
    private static OffersJson.Known known = new OffersJson.Known(List.of(), List.of());

    private PricingExports() {
    }

    /** Promotions and price lists, as the JSON of the engine's records; kept until they are told again, because reading them is most of the work. */
    @JSExport
    public static void know(String offersJson) {
        known = OffersJson.read(offersJson);
    }

    /** What a basket is offered of what is known: prices of lists, what promotions take off each line, and what is near. */
    @JSExport
    public static String offer(String requestJson) {
        return OfferRequestJson.answer(requestJson, known);
    }

    /** Prices a basket given as the JSON of the engine's Basket; the answer is the JSON of its PricedBasket. */
    @JSExport
    public static String price(String basketJson) {
        return PricedBasketJson.write(PricingEngine.price(BasketJson.read(basketJson)));
    }

    /** What to collect for an amount due; {@code step} "100" = whole shillings, "0" = off. */
    @JSExport
    public static String roundedDue(String due, String step) {
        return Long.toString(TenderRounding.roundedDue(Long.parseLong(due), Long.parseLong(step)));
    }

    /** What goes back for the cash given, "0" when it does not cover what is due. */
    @JSExport
    public static String change(String given, String due) {
        return Long.toString(CashChange.change(Long.parseLong(given), Long.parseLong(due)));
    }

    /** A JSON array: the exact amount and the next amounts payable in notes. */
    @JSExport
    public static String quickNotes(String due) {
        JsonWriter json = new JsonWriter().open('[');
        for (long amount : CashChange.quickNotes(Long.parseLong(due))) {
            json.value(amount);
        }
        return json.close(']').text();
    }

    /** What a part of a sold line gives back, see ReturnShare. */
    @JSExport
    public static String returnShare(String total, String sold, String before, String part) {
        return Long.toString(ReturnShare.of(Long.parseLong(total), Long.parseLong(sold), Long.parseLong(before), Long.parseLong(part)));
    }

    /** The engine version a sale has to carry. */
    @JSExport
    public static String version() {
        return PricingEngine.VERSION;
    }
}
