package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.rules.Visit;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.NairobiClock;
import com.completebytepos.sandbox.etims.world.Sale;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What KRA kept of the sales: the only way to learn whether an unanswered one arrived. The trader's own number is not among it. */
final class ReadBackDesk {

    private static final Set<String> NOT_KEPT = Set.of("tin", "bhfId", "cmcKey", "trdInvcNo", "salesTyCd", "receipt", "itemList", "modrId", "modrNm");
    private static final Set<String> WRITTEN_DATES = Set.of("cfmDt", "stockRlsDt", "rfdDt", "cnclReqDt", "cnclDt");
    private static final List<String> INSURANCE = List.of("isrccCd", "isrccNm", "isrcRt", "isrcAmt");

    private ReadBackDesk() {}

    static Optional<JsonValue> invoice(Visit visit) {
        return Rows.named("salesList", visit.device().sale("N", visit.body().integer("invcNo")).stream().map(ReadBackDesk::row));
    }

    static Optional<JsonValue> sales(Visit visit) {
        Stream<Sale> newer = visit.device().sales().stream().filter(sale -> LookUpDesk.newer(visit, NairobiClock.stamp(sale.stamp().at())));
        return Rows.named("salesList", newer.map(ReadBackDesk::row));
    }

    private static JsonObject row(Sale sale) {
        Body sent = sale.body();
        JsonObjectBuilder row = Json.createObjectBuilder();
        sent.json().forEach((name, value) -> {
            if (!NOT_KEPT.contains(name)) {
                row.add(name, WRITTEN_DATES.contains(name) ? date(sent, name) : value);
            }
        });
        return row.addNull("modrId").addNull("modrNm").add("receipt", receipt(sent.part("receipt").json(), sale.stamp())).add("itemList", lines(sent)).build();
    }

    private static JsonValue date(Body sent, String name) {
        String written = NairobiClock.written(sent.text(name));
        return written == null ? JsonValue.NULL : Json.createValue(written);
    }

    private static JsonObjectBuilder receipt(JsonObject sent, Sale.Stamp stamp) {
        return Json.createObjectBuilder(sent).add("rcptPbctDt", NairobiClock.stamp(stamp.at())).add("intrlData", stamp.intrlData()).add("rcptSign", stamp.rcptSign())
                .add("curRcptNo", String.valueOf(stamp.number())).add("totRcptNo", String.valueOf(stamp.total()))
                .add("sdcDateTime", NairobiClock.written(stamp.at()) + ".0");
    }

    private static JsonArrayBuilder lines(Body sent) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        sent.list("itemList").forEach(line -> {
            JsonObjectBuilder row = Json.createObjectBuilder(line.json());
            INSURANCE.stream().filter(name -> !line.has(name)).forEach(row::addNull);
            lines.add(row);
        });
        return lines;
    }
}
