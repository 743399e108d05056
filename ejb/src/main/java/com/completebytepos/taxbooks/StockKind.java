package com.completebytepos.taxbooks;

import com.completebytepos.stock.MovementReason;

/** How KRA calls a movement: class 12 of its code list. Codes below 10 add, the others take away. */
public enum StockKind {
    IMPORTED("01"), PURCHASED("02"), RETURNED("03"), MOVED_IN("04"), PROCESSED_IN("05"), ADJUSTED_UP("06"),
    SOLD("11"), SENT_BACK("12"), MOVED_OUT("13"), PROCESSED_OUT("14"), DISCARDED("15"), ADJUSTED_DOWN("16");

    private final String code;

    /** What became of a movement at KRA: waits, on its way, told, too small to be told by itself, or refused until a person looks. */
    public enum Told {
        WAITING, SENT, TOLD, REFUSED
    }

    StockKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean adds() {
        return code.startsWith("0");
    }

    /** @param in whether goods came: of a count both happen */
    public static StockKind of(MovementReason reason, boolean in) {
        return switch (reason) {
            case SALE, COLLECTED -> in ? RETURNED : SOLD;
            case RETURN -> in ? RETURNED : SOLD;
            case GOODS_RECEIPT -> in ? PURCHASED : SENT_BACK;
            case SUPPLIER_RETURN -> in ? PURCHASED : SENT_BACK;
            case TRANSFER_IN, TRANSFER_OUT -> in ? MOVED_IN : MOVED_OUT;
            case UNPACKED_OUT, UNPACKED_IN -> in ? PROCESSED_IN : PROCESSED_OUT;
            case DAMAGE, EXPIRY, THEFT -> in ? ADJUSTED_UP : DISCARDED;
            case OWN_USE, STAFF_MEAL, DONATION, SAMPLE, COUNT, OPENING, FOUND -> in ? ADJUSTED_UP : ADJUSTED_DOWN;
        };
    }
}
