package com.completebytepos.sandbox.etims.rules;

import static com.completebytepos.sandbox.etims.rules.Ruling.ACCEPT;
import static com.completebytepos.sandbox.etims.rules.Ruling.REJECT;
import static com.completebytepos.sandbox.etims.rules.Ruling.WARN;

import com.completebytepos.sandbox.etims.Profile;

/** What KRA refuses, per profile. The rulings are defaults: each may be changed, because public sources leave some of them open (marked by uncertainIn). */
public enum Rule {
    BEARER_TOKEN(1, "no or invalid bearer token", ACCEPT, REJECT, ACCEPT, ""),
    APP_ID(2, "apigee_app_id missing or unknown", ACCEPT, REJECT, ACCEPT, ""),
    DEVICE_HEADERS(3, "tin, bhfId or cmcKey missing, or a wrong cmcKey", REJECT, REJECT, ACCEPT, "D"),
    DEVICE(4, "serial unknown, wrong kind of device, or initialised before", REJECT, REJECT, REJECT, ""),
    SHAPE(5, "method not POST, empty body, malformed JSON", REJECT, REJECT, REJECT, "V"),
    FIELD(6, "field missing, blank, too long, of the wrong type, or with more than two decimals", REJECT, REJECT, REJECT, ""),
    NO_MATCH(7, "look-up without matches (001)", REJECT, REJECT, REJECT, ""),
    UNKNOWN_PATH(8, "unknown path", REJECT, REJECT, REJECT, "D"),
    ITEM(9, "item code out of sequence or unlike its fields, unknown class, class list never fetched", ACCEPT, REJECT, ACCEPT, ""),
    STOCK_FOR_SALE(10, "item not registered, or goods without enough stock", ACCEPT, REJECT, ACCEPT, "D"),
    CODE_VALUE(11, "code value outside its class", REJECT, REJECT, REJECT, "D"),
    SALE_KIND(12, "sales type and receipt type that do not go together", REJECT, REJECT, REJECT, ""),
    INVOICE_NUMBER(13, "invoice number used before", REJECT, REJECT, REJECT, ""),
    INVOICE_GAP(13, "invoice number leaves a gap", ACCEPT, REJECT, ACCEPT, "DV"),
    TAX_RATE(14, "tax rate that is not the official one", ACCEPT, REJECT, ACCEPT, ""),
    LINE_ARITHMETIC(15, "line amounts off by a cent or more", WARN, REJECT, WARN, ""),
    HEADER_SUMS(16, "header sums or line count unlike the lines", WARN, REJECT, WARN, "G"),
    PACKAGES(17, "pkg of a sale line is not 1", ACCEPT, REJECT, ACCEPT, ""),
    DISCOUNT(18, "dcAmt is not quantity x price x whole-percent dcRt", ACCEPT, REJECT, REJECT, "V"),
    CREDIT_NOTE(19, "credit note without a fitting original, date, reason, buyer or balance", REJECT, REJECT, WARN, "D"),
    FUTURE_DATE(20, "date in the future", REJECT, REJECT, ACCEPT, "D"),
    STOCK_IO(21, "stock movement out of sequence or incomplete", ACCEPT, REJECT, ACCEPT, ""),
    STOCK_MASTER(22, "stock balance unlike the movements", ACCEPT, REJECT, ACCEPT, ""),
    COMPOSITION(23, "composition of an unknown item, of a service, of itself, or without stock of its component", ACCEPT, REJECT, ACCEPT, ""),
    PURCHASE(24, "purchase unlike the supplier's record", ACCEPT, REJECT, ACCEPT, ""),
    IMPORT(25, "import task unknown, or approved without a remark", REJECT, REJECT, REJECT, ""),
    OFFLINE_DAY(26, "more than 24 hours without contact to KRA", ACCEPT, ACCEPT, REJECT, "V"),
    FLOOD(27, "more look-ups than KRA serves", REJECT, REJECT, REJECT, "");

    private final int number;
    private final String meaning;
    private final Ruling direct;
    private final Ruling gateway;
    private final Ruling vscu;
    private final String uncertainIn;

    Rule(int number, String meaning, Ruling direct, Ruling gateway, Ruling vscu, String uncertainIn) {
        this.number = number;
        this.meaning = meaning;
        this.direct = direct;
        this.gateway = gateway;
        this.vscu = vscu;
        this.uncertainIn = uncertainIn;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }

    public Ruling ruling(Profile profile) {
        return switch (profile) {
            case D -> direct;
            case G -> gateway;
            case V -> vscu;
        };
    }

    /** Public sources contradict each other, or nobody showed it live. */
    public boolean isUncertainIn(Profile profile) {
        return uncertainIn.contains(profile.name());
    }

    /** Content of a document: what the strict switch makes the lenient profiles refuse as the gateway does. */
    public boolean isAboutContent() {
        return number >= ITEM.number && number <= IMPORT.number;
    }

    /** Structure is not up for discussion; documents and the 24 hours are. */
    public boolean isAdjustable() {
        return isAboutContent() || this == OFFLINE_DAY;
    }
}
