package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.rules.CodeRules;
import com.completebytepos.sandbox.etims.rules.Complaint;
import com.completebytepos.sandbox.etims.rules.Rule;
import com.completebytepos.sandbox.etims.rules.Visit;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Founding;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Rule 25: import declarations and the importer's answers. Replies and requests spell the status differently, as KRA's do. */
final class ImportDesk {

    private static final String APPROVED = "3";

    private ImportDesk() {}

    static Optional<JsonValue> imports(Visit visit) {
        return LookUpDesk.newer(visit, Founding.SEEDED_AT) ? Rows.named("itemList", visit.taxpayer().imports().values().stream()) : Optional.empty();
    }

    static Optional<JsonValue> update(Visit visit) {
        Body answer = visit.body();
        String task = answer.text("taskCd");
        CodeRules.checkImport(visit);
        JsonObject declared = visit.taxpayer().imports().get(task);
        visit.brokenIf(declared == null, Rule.IMPORT, Complaint.about("Request parameters Mismatch", "taskCd '" + task + "' not found."));
        boolean unexplained = answer.text("imptItemSttsCd").equals(APPROVED) && !answer.has("remark");
        visit.brokenIf(unexplained, Rule.IMPORT, Complaint.coded("999", "An unknown error occurred").withOscu("910").withVscu("910"));
        if (declared != null) {
            visit.taxpayer().imports().put(task, Json.createObjectBuilder(declared).add("imptItemsttsCd", answer.text("imptItemSttsCd"))
                    .add("remark", answer.text("remark")).build());
        }
        visit.accepted(answer.text("imptItemSttsCd"), 0, JsonValue.NULL);
        return Desks.DONE;
    }
}
