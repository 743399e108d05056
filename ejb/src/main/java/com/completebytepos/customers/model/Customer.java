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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person or a business that buys. Born at the till in two fields or in the office; described again at will. Merged, it knows nothing
 * but the one that stays and is understood for ever, because tills that were away still name it. Erased, the person is gone and the row stays for the documents that name it.
 */
@Entity
@Cacheable
public class Customer {
    private static final String NOBODY = "—";
    private static final int LONGEST_NOTES = 500;

    @Id private UUID id;
    private String code;
    private String firstName;
    private String lastName;
    private String phone;
    private String email;
    private String kraPin;
    private String address;
    private UUID groupId;
    /** Null before it was noted. */
    private Instant groupSince;
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
        join(checked.groupId(), at);
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

    /** What the one that goes knew and the one that stays did not is kept; of the names those of the one that stays. */
    public void takeOver(Customer from, Instant at) {
        phone = phone == null ? from.phone : phone;
        email = email == null ? from.email : email;
        kraPin = kraPin == null ? from.kraPin : kraPin;
        address = address == null ? from.address : address;
        join(groupId == null ? from.groupId : groupId, at);
        birthday = birthday == null ? from.birthday : birthday;
        notes = both(notes, from.notes);
        changedAt = at;
        found(SearchPieces.of(code, firstName, lastName, phone));
    }

    private static String both(String notes, String more) {
        var all = Stream.of(notes, more).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all.substring(0, Math.min(all.length(), LONGEST_NOTES));
    }

    /** The person stands in the other row from now on; this one only leads there. */
    public void mergeInto(UUID other, Instant at) {
        state = CustomerState.MERGED;
        mergedInto = other;
        forget(at);
    }

    /** A row that leads here goes on leading here. */
    public void erase(Instant at) {
        if (state != CustomerState.MERGED) state = CustomerState.ERASED;
        createdBy = NOBODY;
        forget(at);
    }

    private void forget(Instant at) {
        firstName = NOBODY;
        lastName = null;
        phone = null;
        email = null;
        kraPin = null;
        address = null;
        notes = null;
        birthday = null;
        join(null, at);
        consent = false;
        changedAt = at;
        pieces.clear();
    }

    private void join(UUID group, Instant at) {
        if (Objects.equals(groupId, group)) return;
        groupId = group;
        groupSince = at;
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

    public UUID groupId() {
        return groupId;
    }

    /** Since when the group is known to be this one; of who was merged, since when the id means another. */
    public Instant groupSince() {
        if (state == CustomerState.MERGED) return changedAt;
        return groupSince == null ? Instant.EPOCH : groupSince;
    }

    public CustomerEntry entry() {
        return new CustomerEntry(id, code, firstName, lastName, phone, email, kraPin, address, groupId, notes, locale, birthday, consent, state, mergedInto, createdAt, createdBy, version == null ? 0 : version);
    }
}
