package com.completebytepos.refunds;

/** REVERSAL turns a whole payment back; PAYOUT pays a part to a phone from a short code of its own; BY_HAND is noted by a person, with the code of the message it left. */
public enum RefundWay { REVERSAL, PAYOUT, BY_HAND }
