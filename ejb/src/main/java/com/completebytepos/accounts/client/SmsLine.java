package com.completebytepos.accounts.client;

import com.completebytepos.kernel.Setting;

/** The installation's account with its provider of SMS (Africa's Talking). Without an address no SMS is offered; the demo has the sandbox's. */
public record SmsLine(String address, String username, String key, String sender) {

    static SmsLine ofInstallation() {
        boolean demo = Setting.on("CBPOS_DEMO");
        var sandbox = "http://127.0.0.1:" + Setting.text("CBPOS_HTTP_PORT", "8380") + "/sandbox/sms";
        return new SmsLine(Setting.text("CBPOS_SMS_URL", demo ? sandbox : ""), Setting.text("CBPOS_SMS_USERNAME", demo ? "sandbox" : ""), Setting.text("CBPOS_SMS_KEY", demo ? "sandbox-sms-key" : ""), Setting.text("CBPOS_SMS_SENDER", ""));
    }

    public static boolean isOffered() {
        return !ofInstallation().address().isEmpty();
    }

    @Override
    public String toString() {
        return "SMS by " + address;
    }
}
