package com.completebytepos.payments.client;

import com.completebytepos.kernel.Money;
import java.util.Locale;
import java.util.Set;

/** A provider's HTTP API. Called without a transaction; answers for everything that can happen, never throws for what the provider did. */
public interface PaymentGateway {

    /** Asks the customer's phone for the money. @param amount whole shillings @param reference at most 12 letters and digits, seen by the customer */
    Answer prompt(AccountKeys account, Prompt order);

    /** Asks what became of a prompt. */
    Answer query(AccountKeys account, String checkoutId);

    /** Proves key and secret by asking for a new token; says nothing of the passkey. */
    Answer check(AccountKeys account);

    /** Tells the provider where to send word of money that customers send by themselves. */
    Answer register(AccountKeys account, String confirmationAddress, String validationAddress);

    record Prompt(Money amount, String phone, String reference, String callAddress) {
    }

    /** What is known after a call: the provider took it, it certainly did not, it told a result, or nobody knows. */
    enum Outcome { TAKEN, REFUSED, TOLD, UNKNOWN }

    /**
     * @param reason a word of ours when REFUSED, see ResultCodes  @param code the provider's code @param text the provider's words
     * @param id     of a prompt that was TAKEN
     */
    record Answer(Outcome outcome, String reason, String code, String text, String id, int millis) {
        private static final Set<String> PASSING = Set.of("throttled", "provider-away", "not-ready");

        /** Certainly not taken, and worth another try. */
        public boolean isWorthAnother() {
            return outcome == Outcome.REFUSED && PASSING.contains(reason);
        }

        /** Our id was used before: an attempt of ours arrived though nobody told us. */
        public boolean isKnownThere() {
            return "500.002.1001".equals(code) && text != null && text.toLowerCase(Locale.ROOT).contains("duplicate");
        }
    }
}
