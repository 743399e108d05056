package com.completebytepos.accounts.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each SMS costs money: only what was certainly not taken is tried again. */
class ReminderSmsTest {
    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whatTheProviderWouldNotTakeNowIsTriedAgain(int status) {
        assertThrows(IllegalStateException.class, () -> ReminderSms.read(status, ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void whatMayHaveArrivedIsNotSentAgain(int status) {
        assertTrue(ReminderSms.read(status, "<html>").orElseThrow().endsWith(status + ": it may have arrived"));
    }

    @Test
    void aRefusalIsToldAndWhatWasTakenIsNone() {
        assertEquals(Optional.of("the provider of SMS answered 401"), ReminderSms.read(401, ""));
        assertEquals(Optional.empty(), ReminderSms.read(201, "{\"SMSMessageData\":{\"Recipients\":[{\"statusCode\":101,\"status\":\"Success\"}]}}"));
    }
}
