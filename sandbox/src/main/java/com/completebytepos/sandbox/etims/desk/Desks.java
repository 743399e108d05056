package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.Call;
import com.completebytepos.sandbox.etims.rules.Visit;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Who answers which call. An empty answer is "no search result"; writes without data answer JSON null. */
public final class Desks {

    @FunctionalInterface
    interface Desk {
        Optional<JsonValue> answer(Visit visit);
    }

    /** A write whose answer carries no data. */
    static final Optional<JsonValue> DONE = Optional.of(JsonValue.NULL);

    private static final Map<Call, Desk> DESKS = new EnumMap<>(Map.ofEntries(
            Map.entry(Call.CODES, LookUpDesk::codes),
            Map.entry(Call.ITEM_CLASSES, LookUpDesk::itemClasses),
            Map.entry(Call.TAXPAYER, LookUpDesk::taxpayer),
            Map.entry(Call.BRANCHES, LookUpDesk::branches),
            Map.entry(Call.NOTICES, LookUpDesk::notices),
            Map.entry(Call.CUSTOMERS, BranchDesk::customers),
            Map.entry(Call.SAVE_CUSTOMER, BranchDesk::saveCustomer),
            Map.entry(Call.SAVE_USER, BranchDesk::saveUser),
            Map.entry(Call.SAVE_INSURANCE, BranchDesk::saveInsurance),
            Map.entry(Call.ITEMS, ItemDesk::items),
            Map.entry(Call.SAVE_ITEM, ItemDesk::save),
            Map.entry(Call.SAVE_COMPOSITION, ItemDesk::saveComposition),
            Map.entry(Call.IMPORTS, ImportDesk::imports),
            Map.entry(Call.UPDATE_IMPORT, ImportDesk::update),
            Map.entry(Call.CONVERT_IMPORT, visit -> DONE),
            Map.entry(Call.SAVE_SALE, SaleDesk::save),
            Map.entry(Call.INVOICE, ReadBackDesk::invoice),
            Map.entry(Call.SALES, ReadBackDesk::sales),
            Map.entry(Call.PURCHASES, PurchaseDesk::purchases),
            Map.entry(Call.SAVE_PURCHASE, PurchaseDesk::save),
            Map.entry(Call.STOCK_MOVES, StockDesk::moves),
            Map.entry(Call.SAVE_STOCK_IO, StockDesk::move),
            Map.entry(Call.SAVE_STOCK_MASTER, StockDesk::balance)));

    private Desks() {}

    public static Optional<JsonValue> answer(Visit visit) {
        return DESKS.get(visit.call()).answer(visit);
    }
}
