package com.completebytepos.agreeing;

/** Whether a seller without eTIMS agrees that the buyer makes out the invoice in its name. */
public enum Consent {
    ASKED, GIVEN, REFUSED
}
