package com.completebytepos.reporting;

/** Which day is meant: the shop's business day, which may outlast midnight, or the fiscal day 00:00-23:59:59 in Nairobi. */
public enum DayKind { BUSINESS, FISCAL }
