package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.ItemRow;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stock documents and answers in the very words the product tells KRA. */
public final class OwnBooks {
    private static final Map<String, BigDecimal> RATES = Map.of("B", BigDecimal.valueOf(16));

    private OwnBooks() {
    }

    public static JsonObject moved(long number, StockKind kind, List<ItemRow> items, BigDecimal quantity) {
        return new StockBody(items.stream().map(i -> new StockBody.Line(i, quantity)).toList(), RATES).json(number, kind, Instant.now(), StockPartners.Partner.NOBODY);
    }

    public static JsonObject balance(ItemRow item, BigDecimal quantity) {
        return StockBody.balance(item.code(), quantity);
    }

    /** @param told a supplier's invoice as KRA lists it */
    public static JsonObject accepted(JsonObject told, long number, ItemRow ours) {
        var codes = new HashMap<Integer, String[]>();
        for (int line = 1; line <= told.getJsonArray("itemList").size(); line++) codes.put(line, new String[] {ours.code(), ours.description().classCode()});
        return PurchaseBody.answer(told, number, true, codes, Instant.now());
    }

    public static JsonObject taken(JsonObject declared, ItemRow ours) {
        var told = new ImportRow.Declared(declared.getString("taskCd"), declared.getInt("itemSeq"), declared.getString("dclDe"), declared.getString("hsCd"), declared.getString("itemNm"), "CN", BigDecimal.TEN, null);
        return PurchaseBody.answer(new ImportRow(null, null, told, AnswerState.SENT, ours.code(), ours.description().classCode(), "Received", null));
    }
}
