package com.completebytepos.customers;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What a form says of a customer, as typed; empty means nothing. {@code code} empty: the shop gives one. */
public record CustomerDetails(String code, String firstName, String lastName, String phone, String email, String kraPin, String address, UUID groupId, String notes, String locale,
                              LocalDate birthday, boolean consent) implements Serializable {

    /** Two fields at the till. */
    public static CustomerDetails quick(String name, String phone) {
        var words = name == null ? new String[] {""} : name.strip().split("\\s+", 2);
        return new CustomerDetails(null, words[0], words.length > 1 ? words[1] : null, phone, null, null, null, null, null, null, null, false);
    }
}
