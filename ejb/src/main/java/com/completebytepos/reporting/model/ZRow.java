package com.completebytepos.reporting.model;

import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;

/** One figure of a report; {@code pieces} is how many it is made of. */
@Embeddable
public record ZRow(int seq, String section, String name, long pieces, Money amount, Money tax) {
}
