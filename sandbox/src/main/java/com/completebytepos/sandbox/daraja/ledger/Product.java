package com.completebytepos.sandbox.daraja.ledger;

/** What an app may be enabled for; the last five are also the roles an initiator may hold. */
public enum Product { EXPRESS, C2B, PULL, STATUS, BALANCE, REVERSAL, B2C, B2B }
