package com.completebytepos.sandbox.daraja.command;

import com.completebytepos.sandbox.daraja.scenario.ResultCodes;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The Result envelope. A single parameter is an object, several are an array, a failure has none; a value may be missing. */
final class ResultBody {
    private record Pair(String key, Object value) {}

    private final String code;
    private final String transactionId;
    private final List<Pair> parameters = new ArrayList<>();
    private final List<Pair> references = new ArrayList<>();

    private ResultBody(String code, String transactionId) {
        this.code = code;
        this.transactionId = transactionId;
    }

    static ResultBody done(String transactionId) {
        return new ResultBody("0", transactionId);
    }

    static ResultBody failed(String code) {
        return new ResultBody(code, "OAK0000000");
    }

    /** @param value text, a whole number or an amount; null leaves the key alone */
    ResultBody with(String key, Object value) {
        parameters.add(new Pair(key, value));
        return this;
    }

    ResultBody referring(String key, Object value) {
        references.add(new Pair(key, value));
        return this;
    }

    String text(Request.Ids ids, boolean codesAsText) {
        JsonObjectBuilder result = Json.createObjectBuilder();
        if (codesAsText) result.add("ResultType", "0").add("ResultCode", code);
        else ResultCodes.add(result.add("ResultType", 0), "ResultCode", code);
        result.add("ResultDesc", ResultCodes.text(code, "command"))
                .add("OriginatorConversationID", ids.originator()).add("ConversationID", ids.conversation()).add("TransactionID", transactionId);
        if (!parameters.isEmpty()) result.add("ResultParameters", Json.createObjectBuilder().add("ResultParameter", pairs(parameters)));
        if (!references.isEmpty()) result.add("ReferenceData", Json.createObjectBuilder().add("ReferenceItem", pairs(references)));
        return Json.createObjectBuilder().add("Result", result).build().toString();
    }

    private static JsonStructure pairs(List<Pair> pairs) {
        if (pairs.size() == 1) return pair(pairs.get(0)).build();
        JsonArrayBuilder all = Json.createArrayBuilder();
        pairs.forEach(next -> all.add(pair(next)));
        return all.build();
    }

    private static JsonObjectBuilder pair(Pair pair) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("Key", pair.key());
        if (pair.value() instanceof BigDecimal amount) return json.add("Value", amount);
        if (pair.value() instanceof Long number) return json.add("Value", number);
        return pair.value() == null ? json : json.add("Value", pair.value().toString());
    }
}
