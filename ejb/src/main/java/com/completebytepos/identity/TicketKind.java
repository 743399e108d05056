package com.completebytepos.identity;

/** What a ticket admits to. */
public enum TicketKind { REGISTER_WORKSTATION, RESET_PASSWORD }
