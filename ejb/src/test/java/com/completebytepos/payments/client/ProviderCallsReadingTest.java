package com.completebytepos.payments.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderCallsReadingTest {
    private static final String PAID = "{\"Body\":{\"stkCallback\":{\"MerchantRequestID\":\"1\",\"CheckoutRequestID\":\"ws_CO_9\",\"ResultCode\":%s,\"ResultDesc\":\"ok\",\"CallbackMetadata\":{\"Item\":["
            + "{\"Name\":\"Balance\"},{\"Name\":\"PhoneNumber\",\"Value\":254700000001},{\"Name\":\"Amount\",\"Value\":%s},{\"Name\":\"MpesaReceiptNumber\",\"Value\":\"UC51AAAA01\"},"
            + "{\"Name\":\"TransactionDate\",\"Value\":20260305101547}]}}}}";

    @ParameterizedTest
    @ValueSource(strings = {"1250", "1250.0", "1250.00", "\"1250.00\""})
    void readsAPaidPromptWhateverItsOrderAndSpelling(String amount) {
        var read = PromptResult.read(String.format(PAID, "0", amount)).orElseThrow();
        assertEquals(Money.of("1250"), read.amount());
        assertEquals("UC51AAAA01", read.code());
        assertEquals("ws_CO_9", read.checkoutId());
        assertEquals("0", read.resultCode());
        assertEquals(Instant.parse("2026-03-05T07:15:47Z"), read.paidAt());
    }

    @Test
    void readsResultCodesThatAreTexts() {
        assertEquals("SFC_IC0003", PromptResult.read("{\"Body\":{\"stkCallback\":{\"ResultCode\":\"SFC_IC0003\"}}}").orElseThrow().resultCode());
    }

    @Test
    void anAmountThatIsNoneIsNull() {
        for (var amount : new String[] {"1e999999999", "12.345", "\"many\"", "{}", "99999999999999999999999"}) assertNull(PromptResult.read(String.format(PAID, "0", amount)).orElseThrow().amount(), amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"Body\":1}", "{\"Body\":{\"stkCallback\":{}}}", "<html>", "{\"Body\":{\"stkCallback\":{\"ResultCode\":0"})
    void whatIsNoResultIsEmpty(String body) {
        assertTrue(PromptResult.read(body).isEmpty());
    }

    @Test
    void readsMoneyACustomerSent() {
        var read = DirectResult.read("{\"TransactionType\":\"Pay Bill\",\"TransID\":\"UC51AAAA02\",\"TransTime\":\"20260305101547\",\"TransAmount\":\"10.00\",\"BusinessShortCode\":\"174379\","
                + "\"BillRefNumber\":\" ab 1 \",\"MSISDN\":\"2547 ***** 126\",\"FirstName\":\"JANE\",\"MiddleName\":\"\"}").orElseThrow();
        assertEquals(Money.of("10"), read.amount());
        assertEquals("ab 1", read.reference());
        assertEquals("JANE", read.payerName());
        assertEquals("2547 ***** 126", read.payerMask());
    }

    @Test
    void moneyWithoutACodeAnAmountOrAShortCodeIsNone() {
        assertTrue(DirectResult.read("{\"TransAmount\":\"10\",\"BusinessShortCode\":\"174379\"}").isEmpty());
        assertTrue(DirectResult.read("{\"TransID\":\"UC51AAAA02\",\"TransAmount\":\"-5\",\"BusinessShortCode\":\"174379\"}").isEmpty());
        assertTrue(DirectResult.read("{\"TransID\":\"UC51AAAA02\",\"TransAmount\":\"5\"}").isEmpty());
        assertTrue(DirectResult.read("{\"TransID\":\"'; drop\",\"TransAmount\":\"5\",\"BusinessShortCode\":\"174379\"}").isEmpty());
    }

    @Test
    void thePasswordIsShortCodePasskeyAndStamp() {
        var passkey = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
        var password = DarajaGateway.password("174379", passkey, "20260305101530");
        assertEquals("174379" + passkey + "20260305101530", new String(Base64.getDecoder().decode(password), StandardCharsets.UTF_8));
        assertEquals(112, password.length());
        assertTrue(password.startsWith("MTc0Mzc5YmZiMjc5") && password.endsWith("OTIwMjYwMzA1MTAxNTMw"));
    }
}
