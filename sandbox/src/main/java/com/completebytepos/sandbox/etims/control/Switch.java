package com.completebytepos.sandbox.etims.control;

import java.util.List;

/** What public sources leave open about KRA, or show both ways; the first value is the default, an empty list of values means free text. */
public enum Switch {
    STRICT("OSCU direct and VSCU refuse what the gateway refuses in documents", "N", "Y"),
    OSCU_WRONG_KEY_CODE("result code for a wrong cmcKey on OSCU direct", "901", "900"),
    OSCU_UNKNOWN_PATH("OSCU direct answers an unknown path with", "404", "912"),
    GATEWAY_EMPTY_HTTP("HTTP status of an empty look-up at the gateway", "200", "400"),
    GATEWAY_REFUSAL_HTTP("HTTP status of a refusal at the gateway (responseCode stays 400)", "400", "200"),
    GATEWAY_REPEATED_INIT("gateway on a repeated initialisation", "902", "not-unique"),
    GATEWAY_NUMBER_TEXT("gateway's text on a wrong invoice number", "use-expected", "sequence"),
    GATEWAY_NO_STOCK_IO("gateway's text on a stock balance before any movement", "empty", "expected-zero"),
    COMPOSITION_TWICE("a composition that is told again", "replaces", "refused"),
    GATEWAY_PURCHASE("gateway on purchases", "works", "null-pointer"),
    RECEIPT_NUMBERS("curRcptNo and totRcptNo of OSCU replies are", "string", "number"),
    OSCU_SERIES("OSCU receipt numbers run", "together", "per-label"),
    VSCU_DATE_NAME("name of the receipt time in VSCU replies", "vsdcRcptPbctDate", "VSCURcptPbctDate"),
    VSCU_STOP("VSCU after 24 hours without KRA answers", "894", "503", "refuse"),
    VSCU_STOP_COUNTS_FROM("the 24 hours run from the last", "contact", "signature"),
    VSCU_REFUSED_PACKAGING(List.of(), "packaging codes the VSCU refuses with 913 though they are in the class, comma separated"),
    LETTER_E("tax letter E is in use", "N", "Y"),
    LOOKUPS_PER_MINUTE(List.of("0"), "look-ups served per branch and minute, 0 for no limit"),
    STOCK_VISIBLE_AFTER_SECONDS(List.of("0"), "seconds until a stock movement is seen by sales at the gateway"),
    TOKEN_SECONDS(List.of("3599"), "life of a gateway token in seconds");

    private final String meaning;
    private final List<String> values;
    private final boolean free;

    Switch(String meaning, String... values) {
        this.meaning = meaning;
        this.values = List.of(values);
        this.free = false;
    }

    Switch(List<String> preset, String meaning) {
        this.meaning = meaning;
        this.values = preset;
        this.free = true;
    }

    public String meaning() {
        return meaning;
    }

    public List<String> choices() {
        return values;
    }

    public String preset() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean takes(String value) {
        boolean number = !values.isEmpty();
        return free ? !number || value.matches("\\d{1,6}") : values.contains(value);
    }
}
