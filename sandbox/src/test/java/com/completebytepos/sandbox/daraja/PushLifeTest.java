package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.sandbox.daraja.scenario.ResultCodes;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes after the acknowledgement: callbacks in every order and none, and the money that really moved. */
class PushLifeTest {
    private static final String DOOR = "/pay/cb/00ff";

    private final Merchant duka = Merchant.duka();
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void standStill() {
        Control.reset();
    }

    @AfterEach
    void closeDoor() {
        receiver.close();
    }

    private Map<String, Object> push() {
        return duka.push(receiver.address(DOOR));
    }

    private String accepted(String scenario) {
        Control.rule("push", scenario);
        return duka.accepted(push());
    }

    private List<Receiver.Got> callbacks() {
        return receiver.at(DOOR);
    }

    private static JsonValue item(JsonObject callback, String name) {
        return callback.getJsonObject("CallbackMetadata").getJsonArray("Item").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("Name").equals(name)).findFirst().orElseThrow().get("Value");
    }

    private static long paid() {
        return Control.truth().getJsonArray("movements").size();
    }

    @Test
    void tellsASuccessAfterSeventeenSecondsWithReceiptAmountAndABalanceWithoutValue() {
        String checkout = accepted("success");
        Control.advance(16);
        assertEquals(0, callbacks().size());
        Control.advance(1);
        Receiver.Got got = callbacks().get(0);
        assertEquals("174379", got.headers().get("Businessshortcode"));
        assertEquals("application/json;charset=UTF-8", got.headers().get("Content-Type"));
        JsonObject callback = got.stk();
        assertEquals(checkout, callback.getString("CheckoutRequestID"));
        assertEquals(0, callback.getInt("ResultCode"));
        assertEquals("125.00", item(callback, "Amount").toString());
        assertEquals("20260305101545", item(callback, "TransactionDate").toString());
        assertEquals("254712000126", item(callback, "PhoneNumber").toString());
        assertEquals(null, item(callback, "Balance"));
        JsonObject truth = Control.truth().getJsonArray("movements").getJsonObject(0);
        assertEquals(((JsonString) item(callback, "MpesaReceiptNumber")).getString(), truth.getString("receipt"));
        assertTrue(truth.getString("receipt").matches("UC5[0-9A-Z]{7}"), truth.getString("receipt"));
        assertEquals("125.00", truth.getString("amount"));
        assertEquals(checkout, truth.getString("checkoutRequestId"));
    }

    @Test
    void shapesTheUncertainFieldsAsTold() {
        Control.set("callbackAmount", "none");
        Control.set("callbackPhone", "masked");
        Control.set("callbackDate", "spaced");
        Control.set("callbackBalance", "absent");
        accepted("success-fast");
        Control.advance(1);
        JsonObject callback = callbacks().get(0).stk();
        assertEquals("125", item(callback, "Amount").toString());
        assertEquals("2547*****126", ((JsonString) item(callback, "PhoneNumber")).getString());
        assertEquals("2026-03-05 10:15:31", ((JsonString) item(callback, "TransactionDate")).getString());
        assertFalse(callback.toString().contains("Balance"));
    }

    static TreeSet<String> failures() {
        TreeSet<String> codes = new TreeSet<>(ResultCodes.all());
        codes.removeAll(List.of("0", "4999"));
        return codes;
    }

    @ParameterizedTest(name = "result code {0}")
    @MethodSource("failures")
    void tellsEveryFailureAsNumberOrTextWithoutMetadataAndTheQueryTellsTheSame(String code) {
        String checkout = accepted("code-" + code);
        Control.advance(12);
        JsonObject callback = callbacks().get(0).stk();
        JsonValue told = callback.get("ResultCode");
        assertEquals(code, told instanceof JsonString text ? text.getString() : told.toString());
        assertEquals(code.matches("\\d+"), told instanceof JsonNumber);
        assertFalse(callback.containsKey("CallbackMetadata"));
        assertEquals(code, duka.query(checkout).json().getString("ResultCode"));
        assertEquals(0, paid());
    }

    @Test
    void losesTheCallbackButNotTheMoney() {
        String checkout = accepted("success-lost-callback");
        Control.advance(600);
        assertEquals(0, callbacks().size());
        assertEquals("0", duka.query(checkout).json().getString("ResultCode"));
        assertEquals(1, paid());
    }

    @Test
    void tellsASuccessThreeTimesAtOnce() {
        receiver.answer(DOOR, 200, "{}", 300);
        accepted("success-dup");
        Control.advance(30);
        assertEquals(3, callbacks().size());
        assertEquals(1, callbacks().stream().map(Receiver.Got::body).distinct().count());
        assertEquals(1, paid());
    }

    @Test
    void tellsASuccessLate() {
        Control.set("lateSeconds", 900);
        String checkout = accepted("success-late");
        Control.advance(60);
        assertEquals(1, paid());
        assertEquals("4999", duka.query(checkout).json().getString("ResultCode"));
        Control.advance(839);
        assertEquals(0, callbacks().size());
        Control.advance(1);
        assertEquals(0, callbacks().get(0).stk().getInt("ResultCode"));
    }

    @Test
    void sendsTheCallbackBeforeTheAcknowledgement() {
        Control.rule("push", "callback-before-ack");
        CompletableFuture<Http.Reply> ack = Http.sendAsync(duka.request("/mpesa/stkpush/v1/processrequest", push()));
        await(() -> !Http.send(Http.to("/control/pushes")).array().isEmpty());
        Control.advance(4);
        assertEquals(1, callbacks().size());
        assertFalse(ack.isDone());
        Control.advance(1);
        assertEquals(callbacks().get(0).stk().getString("CheckoutRequestID"), ack.join().json().getString("CheckoutRequestID"));
    }

    @Test
    void cutsTheConnectionInTheAcknowledgementOfAPushThatIsPaid() {
        Control.rule("push", "ack-lost");
        assertThrows(UncheckedIOException.class, () -> duka.submit(push()));
        assertEquals(1, Http.send(Http.to("/control/pushes")).array().size());
        Control.advance(17);
        assertEquals(0, callbacks().get(0).stk().getInt("ResultCode"));
        assertEquals(1, paid());
    }

    @Test
    void cutsAnHttp2StreamToo() {
        Control.rule("push", "ack-lost");
        var request = duka.request("/mpesa/stkpush/v1/processrequest", push()).version(java.net.http.HttpClient.Version.HTTP_2).build();
        assertThrows(java.io.IOException.class, () -> java.net.http.HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofString()));
        assertEquals(1, Http.send(Http.to("/control/pushes")).array().size());
    }

    @Test
    void holdsTheAcknowledgementUntilTheGatewayGivesUpThoughThePushIsPaid() {
        Control.rule("push", "ack-hangs");
        CompletableFuture<Http.Reply> ack = Http.sendAsync(duka.request("/mpesa/stkpush/v1/processrequest", push()));
        await(() -> !Http.send(Http.to("/control/pushes")).array().isEmpty());
        Control.advance(59);
        assertFalse(ack.isDone());
        assertEquals(1, paid());
        Control.advance(1);
        assertEquals(504, ack.join().status());
        assertEquals("text/html;charset=UTF-8", ack.join().type());
    }

    @Test
    void answersFiveHundredToAPushThatIsPaidAllTheSame() {
        Control.rule("push", "push-500-accepted");
        assertEquals("500 500.003.1001 Internal Server Error", duka.submit(push()).error());
        Control.advance(17);
        assertEquals(1, paid());
        assertEquals(1, callbacks().size());
    }

    @Test
    void tellsAFailureAndIsPaidLater() {
        String checkout = accepted("fail-then-success");
        Control.advance(30);
        assertEquals(1037, callbacks().get(0).stk().getInt("ResultCode"));
        assertEquals("1037", duka.query(checkout).json().getString("ResultCode"));
        assertEquals(0, paid());
        Control.advance(30);
        assertEquals("0", duka.query(checkout).json().getString("ResultCode"));
        assertEquals(1, paid());
        assertEquals(1, callbacks().size());
    }

    @Test
    void tellsASecondPushBeforeTheFirst() {
        String first = accepted("out-of-order");
        Control.advance(16);
        String second = accepted("success");
        Control.advance(60);
        assertEquals(List.of(second, first), callbacks().stream().map(got -> got.stk().getString("CheckoutRequestID")).toList());
    }

    @Test
    void tellsAStaleFailureAfterASuccess() {
        accepted("stale-failure");
        Control.advance(20);
        assertEquals(List.of(0, 1037), callbacks().stream().map(got -> got.stk().getInt("ResultCode")).toList());
        assertEquals(1, paid());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"forged-id,125.00", "forged-amount,126.00"})
    void forgesASuccessFromAStrangersAddressThoughNothingIsPaid(String scenario, String amount) {
        String checkout = accepted(scenario);
        Control.advance(5);
        Receiver.Got forged = callbacks().get(0);
        assertEquals("127.0.0.2", forged.from());
        assertEquals(0, forged.stk().getInt("ResultCode"));
        assertEquals(amount, item(forged.stk(), "Amount").toString());
        assertEquals(scenario.equals("forged-amount"), forged.stk().getString("CheckoutRequestID").equals(checkout));
        Control.advance(60);
        assertEquals("127.0.0.1", callbacks().get(1).from());
        assertEquals(1032, callbacks().get(1).stk().getInt("ResultCode"));
        assertEquals(0, paid());
    }

    @Test
    void failsLaterWhenReceiverOrTypeIsNotThatOfTheShortCode() {
        Merchant soko = Merchant.soko();
        Map<String, Object> push = soko.push(receiver.address(DOOR));
        push.put("PartyB", "600584");
        soko.accepted(push);
        Control.advance(12);
        assertEquals(2028, callbacks().get(0).stk().getInt("ResultCode"));
        Control.set("wrongPartyCode", "SFC_IC0003");
        push.put("PartyB", "5200001");
        push.put("TransactionType", "CustomerPayBillOnline");
        soko.accepted(push);
        Control.advance(12);
        assertEquals("SFC_IC0003", callbacks().get(1).stk().getString("ResultCode"));
        assertEquals(0, paid());
    }

    @Test
    void deliversAtMostOnceUnlessToldToTryAgain() {
        receiver.answer(DOOR, 500, "", 0);
        accepted("success-fast");
        Control.advance(600);
        assertEquals(1, callbacks().size());
        Control.set("callbackRetries", 3);
        accepted("success-fast");
        Control.advance(600);
        assertEquals(5, callbacks().size());
    }

    @Test
    void acceptsASecondPromptAndTells1001WhenToldSo() {
        Control.set("busySubscriber", "accept");
        duka.accepted(push());
        duka.accepted(push());
        Control.advance(12);
        assertEquals(1001, callbacks().get(0).stk().getInt("ResultCode"));
    }

    @Test
    void playsAScenarioByThePhoneNumber() {
        String number = Http.send(Http.to("/control/scenarios")).json().getString("cancelled");
        Map<String, Object> push = push();
        push.put("PhoneNumber", number);
        duka.accepted(push);
        push.put("PhoneNumber", "254708374149");
        duka.accepted(push);
        Control.advance(30);
        assertEquals(List.of(1032, 1037), callbacks().stream().map(got -> got.stk().getInt("ResultCode")).toList());
        assertEquals("No response from user.", callbacks().get(1).stk().getString("ResultDesc"));
    }

    @Test
    void tellsTheWalletsRefusalWhereTheScenarioWouldHaveSucceeded() {
        Control.post("/control/phones/" + Merchant.PAYER, "{\"balance\":\"124.99\"}");
        String checkout = accepted("success");
        Control.advance(20);
        assertEquals(1, callbacks().get(0).stk().getInt("ResultCode"));
        assertEquals("1", duka.query(checkout).json().getString("ResultCode"));
        assertEquals(0, paid());
    }

    @Test
    void keepsTheDailyLimitOfACustomer() {
        Control.set("defaultScenario", "success-fast");
        Control.post("/control/phones/" + Merchant.PAYER, "{\"balance\":\"900000.00\"}");
        Map<String, Object> push = push();
        push.put("Amount", 250_000);
        for (int time = 0; time < 3; time++) {
            duka.accepted(push);
            Control.advance(2);
        }
        assertEquals(List.of(0, 0, 4), callbacks().stream().map(got -> got.stk().getInt("ResultCode")).toList());
    }

    @Test
    void repeatsItselfWithTheSameSeed() {
        Control.set("defaultScenario", "mix");
        String first = mixed();
        Control.reset();
        Control.set("defaultScenario", "mix");
        duka.newToken();
        assertEquals(first, mixed());
        assertNotEquals(1, first.lines().distinct().count());
    }

    @Test
    void stormsThroughAllScenariosAndStillKnowsItsTruth() {
        Control.set("defaultScenario", "storm");
        Control.set("callbackTimeoutSeconds", 2);
        int refused = 0;
        for (int number = 0; number < 120; number++) {
            Map<String, Object> push = push();
            push.put("PhoneNumber", "254714000%03d".formatted(number));
            if (isWithoutAcknowledgement(push)) refused++;
        }
        Control.advance(400);
        assertTrue(refused > 5 && refused < 60, refused + " without an acknowledgement");
        var pushes = Http.send(Http.to("/control/pushes")).array().getValuesAs(JsonObject.class);
        assertEquals(pushes.stream().filter(push -> !push.getString("receipt").isEmpty()).count(), paid());
        assertTrue(pushes.stream().noneMatch(push -> push.getBoolean("promptOpen")));
        assertTrue(pushes.stream().map(push -> push.getString("scenario")).distinct().count() > 20);
    }

    /** Delayed acknowledgements come only when the clock moves. */
    private boolean isWithoutAcknowledgement(Map<String, Object> push) {
        var ack = Http.sendAsync(duka.request("/mpesa/stkpush/v1/processrequest", push)).orTimeout(10, TimeUnit.SECONDS);
        ack.handle((reply, cut) -> "").completeOnTimeout("", 300, TimeUnit.MILLISECONDS).join();
        if (!ack.isDone()) Control.advance(5);
        return ack.handle((reply, cut) -> cut != null || reply.status() != 200).join();
    }

    private String mixed() {
        StringBuilder told = new StringBuilder();
        for (int number = 0; number < 30; number++) {
            Map<String, Object> push = push();
            push.put("PhoneNumber", "2547130001" + (10 + number));
            told.append(duka.accepted(push)).append('\n');
        }
        Control.advance(300);
        return told + Control.truth().toString();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("did not happen within five seconds");
            Thread.onSpinWait();
        }
    }
}
