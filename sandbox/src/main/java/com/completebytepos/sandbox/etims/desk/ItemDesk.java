package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.rules.CodeRules;
import com.completebytepos.sandbox.etims.rules.ItemRules;
import com.completebytepos.sandbox.etims.rules.Visit;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Item;
import com.completebytepos.sandbox.etims.world.NairobiClock;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Items of a PIN, and what a composed item is made of. */
final class ItemDesk {

    private static final List<String> TEXTS = List.of("itemCd", "itemClsCd", "itemTyCd", "itemNm", "itemStdNm", "orgnNatCd", "pkgUnitCd", "qtyUnitCd", "taxTyCd",
            "btchNo", "bcd", "addInfo", "isrcAplcbYn", "useYn");
    private static final List<String> NUMBERS = List.of("dftPrc", "grpPrcL1", "grpPrcL2", "grpPrcL3", "grpPrcL4", "grpPrcL5", "sftyQty");

    private ItemDesk() {}

    static Optional<JsonValue> items(Visit visit) {
        return Rows.named("itemList", visit.taxpayer().items().values().stream()
                .filter(item -> LookUpDesk.newer(visit, NairobiClock.stamp(item.savedAt()))).map(item -> row(visit, item)));
    }

    private static JsonObject row(Visit visit, Item item) {
        Body fields = new Body(item.fields());
        JsonObjectBuilder row = Json.createObjectBuilder().add("tin", visit.taxpayer().tin()).add("regBhfId", item.regBhfId())
                .add(visit.profile() == Profile.V ? "KRAModYn" : "rraModYn", "N");
        TEXTS.forEach(name -> row.add(name, fields.has(name) ? item.fields().get(name) : JsonValue.NULL));
        NUMBERS.forEach(name -> row.add(name, fields.number(name)));
        return row.build();
    }

    static Optional<JsonValue> save(Visit visit) {
        CodeRules.checkItem(visit);
        ItemRules.check(visit);
        Body body = visit.body();
        String itemCd = body.text("itemCd");
        visit.taxpayer().items().put(itemCd, new Item(itemCd, body.text("itemTyCd"), body.text("taxTyCd"), visit.device().identity().bhfId(), visit.now(), body.json()));
        visit.taxpayer().registered(ItemRules.serial(itemCd));
        visit.accepted(itemCd, ItemRules.serial(itemCd), JsonValue.NULL);
        return Desks.DONE;
    }

    static Optional<JsonValue> saveComposition(Visit visit) {
        ItemRules.checkComposition(visit);
        visit.taxpayer().partsOf(visit.body().text("itemCd")).put(visit.body().text("cpstItemCd"), visit.body().number("cpstQty"));
        visit.accepted(visit.body().text("itemCd"), 0, JsonValue.NULL);
        return Desks.DONE;
    }
}
