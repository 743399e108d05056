package com.completebytepos.sandbox.daraja;

import java.util.Arrays;
import java.util.Optional;

/**
 * Switches of the simulator. Most stand for facts on which public sources disagree, or which differ between Safaricom's sandbox
 * and production; the default is the reading a careful client must at least survive. Values are text checked against a pattern.
 */
public enum Setting {
    SUPERSEDE_TOKENS("supersedeTokens", "true", Pattern.FLAG, "a new token ends the one before it"),
    TOKEN_LIFETIME_SECONDS("tokenLifetimeSeconds", "3599", Pattern.NUMBER, "life of a token"),
    EXPIRES_IN_AS_TEXT("expiresInAsText", "true", Pattern.FLAG, "expires_in is \"3599\" and not 3599"),
    BAD_CREDENTIALS("badCredentials", "envelope", "envelope|empty400|empty401", "answer to a wrong consumer key or secret"),
    INVALID_TOKEN_STATUS("invalidTokenStatus", "404", "404|401", "HTTP status beside 404.001.03"),
    PRODUCT_REFUSAL("productRefusal", "gateway", "gateway|token", "a product not enabled on the app: Apigee fault, or invalid access token"),
    QUERIES_PER_MINUTE("queriesPerMinute", "5", Pattern.NUMBER, "spike arrest of the STK query per app, burst 1; 0 switches it off"),
    PUSHES_PER_MINUTE("pushesPerMinute", "0", Pattern.NUMBER, "spike arrest of the STK push per app; 0 switches it off"),
    QUERY_UNKNOWN("queryUnknown", "doesNotExist", "doesNotExist|invalid", "an unknown CheckoutRequestID: HTTP 500 or 400.002.02"),
    QUERY_BLIND_SECONDS("queryBlindSeconds", "0", Pattern.NUMBER, "a valid id counts as unknown this long after its push"),
    QUERY_PENDING("queryPending", "4999", "4999|empty200|processing500|zero|mixed", "how the query says that the prompt is still open"),
    QUERY_HICCUP_PERCENT("queryHiccupPercent", "0", Pattern.NUMBER, "queries answered 500.001.1001 without text, even after the final result"),
    DEFAULT_SCENARIO("defaultScenario", "person", "[a-zA-Z0-9_-]+", "what a push does when no rule and no trigger number decides"),
    PROMPT_SECONDS("promptSeconds", "60", Pattern.NUMBER, "how long a prompt stays open for a person"),
    PIN_TO_PAID_MILLIS("pinToPaidMillis", "300", Pattern.NUMBER, "from the person's PIN to money moved"),
    PIN_TO_CALLBACK_MILLIS("pinToCallbackMillis", "600", Pattern.NUMBER, "from the person's PIN to the callback"),
    PIN_TO_CONFIRMATION_MILLIS("pinToConfirmationMillis", "900", Pattern.NUMBER, "from money moved to the C2B confirmation"),
    BUSY_SUBSCRIBER("busySubscriber", "refuse", "refuse|accept", "second prompt to one phone: 500.001.1001 at once, or accepted and later 1001"),
    WRONG_PARTY_CODE("wrongPartyCode", "2028", "2028|SFC_IC0003", "result when PartyB or TransactionType does not fit the short code"),
    ACCOUNT_REFERENCE_MAX("accountReferenceMax", "12", Pattern.NUMBER, "longest AccountReference; the real sandbox was seen to take 15"),
    DESCRIPTION_REQUIRED("descriptionRequired", "true", Pattern.FLAG, "TransactionDesc missing is Invalid Remarks"),
    PRODUCTION_ADDRESSES("productionAddresses", "false", Pattern.FLAG, "call-back addresses must be HTTPS and no public tunnel"),
    REFUSE_UPPER_CASE_HOSTS("refuseUpperCaseHosts", "false", Pattern.FLAG, "a call-back host with capital letters is invalid"),
    CALLBACK_PHONE("callbackPhone", "number", "number|masked|absent", "PhoneNumber in the STK callback"),
    CALLBACK_DATE("callbackDate", "number", "number|text|spaced", "TransactionDate in the STK callback: 14 digits, as text, or yyyy-MM-dd HH:mm:ss"),
    CALLBACK_BALANCE("callbackBalance", "nameOnly", "nameOnly|absent|value", "Balance item of the STK callback"),
    CALLBACK_AMOUNT("callbackAmount", "two", "none|one|two", "decimals of Amount in the STK callback"),
    CALLBACK_RETRIES("callbackRetries", "0", "[0-5]", "further tries after a delivery failed"),
    CALLBACK_TIMEOUT_SECONDS("callbackTimeoutSeconds", "5", Pattern.NUMBER, "real seconds a receiver has to answer"),
    VALIDATION_SECONDS("validationSeconds", "8", Pattern.NUMBER, "real seconds for the C2B validation before ResponseType decides"),
    REGISTER_REFUSAL("registerRefusal", "none", "none|otherPlatform", "C2B registration of a short code that is still on the old aggregator platform"),
    CONFIRM_PUSHES("confirmPushes", "true", Pattern.FLAG, "a paid STK push also sends a C2B confirmation"),
    REGISTER_AGAIN("registerAgain", "true", Pattern.FLAG, "C2B addresses may be registered again, as in the real sandbox"),
    C2B_NUMBER("c2bNumber", "store", "store|till", "BusinessShortCode in C2B bodies of a till"),
    C2B_HASH_INPUT("c2bHashInput", "digits", "digits|plus|local", "what v1 hashes by SHA-256: 2547..., +2547... or 07..."),
    C2B_MASK("c2bMask", "spaced", "spaced|compact", "v2 number: 2547 ***** 126 or 25470****126"),
    C2B_NAMES("c2bNames", "first", "first|all|empty|absent", "names in C2B bodies"),
    C2B_DECIMALS("c2bDecimals", "true", Pattern.FLAG, "TransAmount is \"10.00\" and not \"10\""),
    C2B_TYPE("c2bType", "documented", "documented|merchant", "TransactionType of a till payment: Buy Goods or Customer Merchant Payment"),
    COMMAND_SECONDS("commandSeconds", "3", Pattern.NUMBER, "from an organisation request to its result"),
    RESULT_CODES_AS_TEXT("resultCodesAsText", "false", Pattern.FLAG, "ResultCode and ResultType of organisation results are text"),
    STATUS_DOUBLE_KEY("statusDoubleKey", "false", Pattern.FLAG, "the status result names the creditor DebitPartyName too, as the portal's sample does"),
    BALANCE_TIME("balanceTime", "true", Pattern.FLAG, "BOCompletedTime beside AccountBalance; without it the only parameter is an object and no array"),
    EXPIRED_CREDENTIAL_CODE("expiredCredentialCode", "2001", "2001|18", "result when the initiator's password is older than 90 days"),
    INITIATOR_TRIES("initiatorTries", "5", Pattern.NUMBER, "wrong credentials before the initiator is locked"),
    PARTIAL_REVERSALS("partialReversals", "false", Pattern.FLAG, "a reversal of less than the full amount works"),
    UNREGISTERED_CODE("unregisteredCode", "2040", "2040|SFC_IC0003", "B2C result for a phone without M-PESA"),
    PULL_VERB("pullVerb", "both", "both|post|get", "verb of the pull query"),
    PULL_EMPTY("pullEmpty", "code1001", "code1001|http500", "pull query without rows"),
    PULL_REFERENCE("pullReference", "ResponseRefID", "ResponseRefID|RequestID", "name of the reference in the pull answer"),
    PULL_ZONE("pullZone", "utc", "utc|nairobi", "trxDate ends in Z and is UTC, or Nairobi time labelled Z"),
    FEE_BASIS_POINTS("feeBasisPoints", "55", Pattern.NUMBER, "charge per customer payment in hundredths of a percent, rounded down to cents"),
    HANG_SECONDS("hangSeconds", "60", Pattern.NUMBER, "how long a hanging answer is held before 504"),
    LATE_SECONDS("lateSeconds", "180", Pattern.NUMBER, "delay of late scenarios"),
    CALLBACK_SOURCE("callbackSource", "127.0.0.1", Pattern.LOOPBACK, "local address deliveries come from"),
    STRANGER_SOURCE("strangerSource", "127.0.0.2", Pattern.LOOPBACK, "local address forged deliveries come from");

    public final String key;
    public final String initial;
    public final String allowed;
    public final String meaning;

    Setting(String key, String initial, String allowed, String meaning) {
        this.key = key;
        this.initial = initial;
        this.allowed = allowed;
        this.meaning = meaning;
    }

    public static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    private static final class Pattern {
        static final String FLAG = "true|false";
        static final String NUMBER = "\\d{1,7}";
        static final String LOOPBACK = "127(\\.\\d{1,3}){3}";
    }
}
