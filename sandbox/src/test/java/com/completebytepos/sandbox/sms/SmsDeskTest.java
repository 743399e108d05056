package com.completebytepos.sandbox.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmsDeskTest {
    private final SmsDesk desk = new SmsDesk();

    @Test
    void keepsWhatIsOrderedUntilItForgets() {
        assertEquals(201, ordered("+254711000001", "Deni lako"));
        assertEquals(List.of("Deni lako"), desk.caught().stream().map(CaughtSms::text).toList());
        desk.forgetAll();
        assertEquals(List.of(), desk.caught());
    }

    @Test
    void tellsEachNumbersFate() {
        var sent = desk.order(SmsDesk.KEY, SmsDesk.USERNAME, new CaughtSms("+254711000001", null, "Deni lako"));
        assertEquals(101, sent.body().getJsonObject("SMSMessageData").getJsonArray("Recipients").getJsonObject(0).getInt("statusCode"));
        var nobody = desk.order(SmsDesk.KEY, SmsDesk.USERNAME, new CaughtSms("+254799000403", null, "Deni lako"));
        assertEquals("InvalidPhoneNumber", nobody.body().getJsonObject("SMSMessageData").getJsonArray("Recipients").getJsonObject(0).getString("status"));
        assertEquals(1, desk.caught().size());
    }

    @Test
    void refusesStrangersAndWhatIsNoOrder() {
        assertEquals(401, desk.order("guess", SmsDesk.USERNAME, new CaughtSms("+254711000001", null, "Deni lako")).status());
        assertEquals(400, ordered("+254711000001", " "));
        assertEquals(List.of(), desk.caught());
    }

    private int ordered(String to, String text) {
        return desk.order(SmsDesk.KEY, SmsDesk.USERNAME, new CaughtSms(to, null, text)).status();
    }
}
