package com.completebytepos.payments;

import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** A till that takes M-PESA, by the API alone. */
public record MobileTill(String shop, TillClient till) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static MobileTill at(String shop) {
        return new MobileTill(shop, TillClient.joining(shop));
    }

    public Api.Reply ask(String id, long cents, String phone) {
        return Api.post(shop, "payments", till.token(), Json.createObjectBuilder().add("id", id).add("amount", cents).add("phone", phone).build().toString());
    }

    /** A prompt, sent. @return its id */
    public String asked(long cents, String phone) {
        var id = Ids.next().toString();
        var reply = ask(id, cents, phone);
        if (reply.status() != 200) throw new IllegalStateException(reply.toString());
        return id;
    }

    public Api.Reply status(String id) {
        return Api.get(shop, "payments/" + id, till.token());
    }

    public JsonObject await(String id, String state, Duration patience) {
        return await(id, patience, one -> one.getString("state").equals(state));
    }

    public JsonObject await(String id, Duration patience, Predicate<JsonObject> wanted) {
        var until = Instant.now().plus(patience);
        for (var last = status(id).body(); ; last = status(id).body()) {
            if (last.containsKey("state") && wanted.test(last)) return last;
            if (Instant.now().isAfter(until)) throw new AssertionError("still " + last);
            Simulator.pause(100);
        }
    }

    /** A prompt the customer pays at once. @return the payment, its code known */
    public JsonObject paid(long cents) {
        return paid(List.of(cents)).get(0);
    }

    /** Prompts of as many customers, who all pay at once. @return the payments in the same order, their codes known */
    public List<JsonObject> paid(List<Long> amounts) {
        var ids = amounts.stream().map(cents -> {
            var phone = Simulator.freshPhone();
            Simulator.next(phone, "success-fast");
            return asked(cents, phone);
        }).toList();
        return ids.stream().map(id -> await(id, PATIENCE, one -> one.getString("state").equals("PAID") && one.containsKey("code"))).toList();
    }

    /** What came in of this amount, as soon as it is so many. */
    public List<JsonObject> awaitClaimable(long cents, int many) {
        var until = Instant.now().plus(PATIENCE);
        for (var came = claimable(cents); ; came = claimable(cents)) {
            if (came.size() >= many) return came;
            if (Instant.now().isAfter(until)) throw new AssertionError("only " + came);
            Simulator.pause(100);
        }
    }

    public List<JsonObject> claimable(long cents) {
        return Api.get(shop, "payments/claimable?amount=" + cents, till.token()).body().getJsonArray("payments").getValuesAs(JsonObject.class);
    }

    public Api.Reply claim(String id, String sale, String tail) {
        var body = Json.createObjectBuilder().add("sale", sale);
        if (tail != null) body.add("tail", tail);
        return Api.post(shop, "payments/" + id + "/claim", till.token(), body.build().toString());
    }

    /** What came in, of this amount first and then of every other. */
    public List<JsonObject> claimableOfAll(long cents) {
        return Api.get(shop, "payments/claimable?all=true&amount=" + cents, till.token()).body().getJsonArray("payments").getValuesAs(JsonObject.class);
    }

    /** With the supervisor's word. */
    public Api.Reply release(String id, String sale) {
        return release(id, sale, DayText.approval("RELEASE_PAYMENT", till.supervisor(), "Taken by mistake"));
    }

    public Api.Reply release(String id, String sale, JsonObjectBuilder approval) {
        var body = Json.createObjectBuilder().add("sale", sale).add("cashier", till.cashier());
        if (approval != null) body.add("approval", approval);
        return Api.post(shop, "payments/" + id + "/release", till.token(), body.build().toString());
    }

    /** One thing sold, as its text before it is paid. */
    public SaleText rung() {
        return SaleText.of(List.of(new Sold(till.goods(5), 1_000)), till.taxes());
    }

    public static JsonObject tender(long cents, String payment, String code) {
        var tender = Json.createObjectBuilder().add("kind", "MPESA").add("amount", cents).add("given", cents).add("change", 0);
        if (payment == null) tender.addNull("payment");
        else tender.add("payment", payment);
        if (code == null) tender.addNull("code");
        else tender.add("code", code);
        return tender.build();
    }

    /** Sends a sale paid by these. @return the codes of what was found */
    public List<String> sold(SaleText rung, JsonObject... tenders) {
        var answer = till.send(till.saleAt(Instant.now(), rung.paidBy(tenders))).get(0);
        if (!answer.getString("result").startsWith("stored")) throw new AssertionError(answer);
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }
}
