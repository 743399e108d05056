package com.completebytepos.fiscal;

/** PROPOSED: not told yet. SENT: told, no answer yet. REGISTERED: KRA has it. REFUSED: a person must correct it. */
public enum ItemState { PROPOSED, SENT, REGISTERED, REFUSED }
