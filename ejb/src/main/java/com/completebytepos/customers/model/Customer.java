package com.completebytepos.customers.model;

import com.completebytepos.customers.CustomerDetails;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerState;
import com.completebytepos.customers.PhoneNumber;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A person or a business that buys. Born at the till in two fields or in the office; described again at will. Merged, it points at the one that stays and
 * is found through it for ever, because tills that were away still name it. Erased, the person is gone and the row stays for the documents that name it.
 */
@Entity
@Cacheable
public class Customer {
    @Id private UUID id;
    private String code;
    private String firstName;
    private String lastName;
    private String phone;
    private String email;
    private String kraPin;
    private String address;
    private UUID groupId;
    private String notes;
    private String locale = "en";
    private LocalDate birthday;
    private boolean consent;
    private Instant consentAt;
    @Enumerated(EnumType.STRING) private CustomerState state = CustomerState.ACTIVE;
    private UUID mergedInto;
    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    @Version private Integer version;
    @ElementCollection @CollectionTable(name = "customer_piece", joinColumns = @JoinColumn(name = "customer_id")) @Column(name = "piece")
    private Set<String> pieces = new HashSet<>();

    protected Customer() {
    }

    public Customer(UUID id, String code, CustomerDetails checked, String createdBy, Instant at) {
        this.id = id;
        this.createdBy = createdBy;
        this.createdAt = at;
        describe(code, checked, at);
    }

    /** @param checked whose texts are stripped and null where empty, the phone in E.164 */
    public void describe(String code, CustomerDetails checked, Instant at) {
        this.code = code;
        firstName = checked.firstName();
        lastName = checked.lastName();
        phone = checked.phone();
        email = checked.email();
        kraPin = checked.kraPin();
        address = checked.address();
        groupId = checked.groupId();
        notes = checked.notes();
        locale = checked.locale();
        birthday = checked.birthday();
        if (checked.consent() != consent) consentAt = at;
        consent = checked.consent();
        changedAt = at;
        found(SearchPieces.of(code, firstName, lastName, phone));
    }

    public void setOpen(boolean open, Instant at) {
        state = open ? CustomerState.ACTIVE : CustomerState.CLOSED;
        changedAt = at;
    }

    /** What the one that goes knew and the one that stays did not is kept. */
    public void takeOver(Customer from, Instant at) {
        phone = phone == null ? from.phone : phone;
        email = email == null ? from.email : email;
        kraPin = kraPin == null ? from.kraPin : kraPin;
        address = address == null ? from.address : address;
        groupId = groupId == null ? from.groupId : groupId;
        birthday = birthday == null ? from.birthday : birthday;
        changedAt = at;
        found(SearchPieces.of(code, firstName, lastName, phone));
    }

    public void mergeInto(UUID other, Instant at) {
        state = CustomerState.MERGED;
        mergedInto = other;
        changedAt = at;
        pieces.clear();
    }

    public void erase(Instant at) {
        state = CustomerState.ERASED;
        firstName = "—";
        lastName = null;
        phone = null;
        email = null;
        kraPin = null;
        address = null;
        notes = null;
        birthday = null;
        groupId = null;
        consent = false;
        createdBy = "—";
        changedAt = at;
        pieces.clear();
    }

    private void found(Set<String> by) {
        if (pieces.equals(by)) return;
        pieces.retainAll(by);
        pieces.addAll(by);
    }

    public UUID id() {
        return id;
    }

    public CustomerState state() {
        return state;
    }

    public UUID mergedInto() {
        return mergedInto;
    }

    public CustomerEntry entry() {
        return new CustomerEntry(id, code, firstName, lastName, phone, email, kraPin, address, groupId, notes, locale, birthday, consent, state, mergedInto, createdAt, createdBy, version == null ? 0 : version);
    }
}
