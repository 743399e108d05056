package com.completebytepos.customers;

import java.io.Serializable;
import java.util.UUID;

/** Which customers are meant; what is null does not restrict. {@code text}: parts of names, phone or code; {@code birthMonth} 1 to 12. */
public record CustomerFilter(String text, UUID groupId, CustomerState state, Boolean consent, Integer birthMonth) implements Serializable {
    public static final CustomerFilter ALL = new CustomerFilter(null, null, CustomerState.ACTIVE, null, null);
}
