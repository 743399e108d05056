package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.rules.CodeRules;
import com.completebytepos.sandbox.etims.rules.StockRules;
import com.completebytepos.sandbox.etims.rules.Visit;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.NairobiClock;
import com.completebytepos.sandbox.etims.world.Taxpayer.StockMove;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Stock movements, balances, and what other branches of the PIN sent here. */
final class StockDesk {

    private static final String SENT_TO_A_BRANCH = "13";
    private static final List<String> HEADER = List.of("sarNo", "ocrnDt", "totItemCnt", "totTaxblAmt", "totTaxAmt", "totAmt", "remark");

    private StockDesk() {}

    static Optional<JsonValue> moves(Visit visit) {
        return Rows.named("stockList", visit.taxpayer().moves().stream().filter(move -> move.toBhfId().equals(visit.device().identity().bhfId()))
                .filter(move -> LookUpDesk.newer(visit, move.at())).map(StockMove::row));
    }

    static Optional<JsonValue> move(Visit visit) {
        CodeRules.checkStockIo(visit);
        StockRules.checkMovement(visit);
        Body movement = visit.body();
        String type = movement.text("sarTyCd");
        movement.list("itemList").forEach(line -> visit.device().stock().move(line.text("itemCd"), type, line.number("qty"), visit.now()));
        visit.taxpayer().moved(movement.integer("sarNo"));
        if (type.equals(SENT_TO_A_BRANCH) && movement.text("custTin").equals(visit.taxpayer().tin())) {
            visit.taxpayer().moves().add(new StockMove(movement.text("custBhfId"), NairobiClock.stamp(visit.now()), sentRow(visit)));
        }
        visit.accepted(type, movement.integer("sarNo"), JsonValue.NULL);
        return Desks.DONE;
    }

    private static JsonObject sentRow(Visit visit) {
        JsonObject sent = visit.body().json();
        JsonObjectBuilder row = Json.createObjectBuilder().add("custTin", visit.taxpayer().tin()).add("custBhfId", visit.device().identity().bhfId());
        HEADER.forEach(name -> row.add(name, sent.getOrDefault(name, JsonValue.NULL)));
        return row.add("itemList", sent.get("itemList")).build();
    }

    static Optional<JsonValue> balance(Visit visit) {
        StockRules.checkBalance(visit);
        visit.accepted(visit.body().text("itemCd"), 0, JsonValue.NULL);
        return Desks.DONE;
    }
}
