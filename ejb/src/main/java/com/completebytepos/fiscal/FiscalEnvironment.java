package com.completebytepos.fiscal;

/** Which of KRA's worlds: what is stamped in TEST or DEMO is no tax invoice. */
public enum FiscalEnvironment { LIVE, TEST, DEMO }
