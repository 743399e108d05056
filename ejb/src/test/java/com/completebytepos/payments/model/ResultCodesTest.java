package com.completebytepos.payments.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.completebytepos.payments.model.ResultCodes.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultCodesTest {

    @ParameterizedTest
    @CsvSource({"1,funds", "2,too-small", "3,too-large", "4,daily-limit", "8,account-full", "17,same-amount", "26,provider-busy", "1001,phone-busy", "1019,expired", "1025,not-reached",
            "1032,cancelled", "1037,no-answer", "2001,wrong-pin", "2028,set-up", "2040,not-registered", "8006,pin-locked", "9999,failed", "SFC_IC0003,set-up", "100000004,provider-busy"})
    void aKnownFailureHasItsReason(String code, String reason) {
        assertEquals(Verdict.FAILED, ResultCodes.verdict(code));
        assertEquals(reason, ResultCodes.reason(code));
    }

    @Test
    void onlyZeroIsPaid() {
        assertEquals(Verdict.PAID, ResultCodes.verdict("0"));
        assertEquals(Verdict.UNDECIDED, ResultCodes.verdict("00"));
    }

    @ParameterizedTest
    @CsvSource({"4999", "77777", "E9999", "-1"})
    void whatNobodyKnowsDecidesNothing(String code) {
        assertEquals(Verdict.UNDECIDED, ResultCodes.verdict(code));
        assertNull(ResultCodes.reason(code));
    }
}
