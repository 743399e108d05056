package com.completebytepos.customers;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A customer as the office sees one; {@code phone} in E.164, null where there is none. */
public record CustomerEntry(UUID id, String code, String firstName, String lastName, String phone, String email, String kraPin, String address, UUID groupId, String notes, String locale,
                            LocalDate birthday, boolean consent, CustomerState state, UUID mergedInto, Instant createdAt, String createdBy, int version) implements Serializable {

    public String name() {
        return lastName == null ? firstName : firstName + " " + lastName;
    }

    public String shownPhone() {
        return PhoneNumber.shown(phone);
    }

    public boolean isActive() {
        return state == CustomerState.ACTIVE;
    }
}
