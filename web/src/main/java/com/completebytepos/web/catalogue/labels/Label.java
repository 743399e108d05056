package com.completebytepos.web.catalogue.labels;

import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.kernel.Money;

/** What a label says. {@code price} and {@code per} may be null; without a barcode the code is printed as bars, and without that none are. */
record Label(String name, String code, String barcode, Money price, PerMeasure per) {

    Label(String name, String code, String barcode, Money price) {
        this(name, code, barcode, price, null);
    }

    boolean hasBars() {
        return bars() != null;
    }

    String bars() {
        return barcode == null ? code : barcode;
    }

    boolean isEan13() {
        return bars().matches("\\d{13}") && Barcodes.isValid(bars());
    }

    boolean isUpcA() {
        return bars().matches("\\d{12}") && Barcodes.isValid(bars());
    }

    boolean isEan8() {
        return bars().matches("\\d{8}") && Barcodes.checkDigit(bars().substring(0, 7)) == bars().charAt(7) - '0';
    }
}
