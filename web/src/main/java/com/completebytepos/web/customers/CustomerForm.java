package com.completebytepos.web.customers;

import com.completebytepos.customers.CustomerDetails;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomersRejection;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** What is typed of a customer. */
public class CustomerForm implements Serializable {
    private static final long serialVersionUID = 1;

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
    private String birthday;
    private boolean consent;

    public static CustomerForm of(CustomerEntry c) {
        var form = new CustomerForm();
        form.code = c.code();
        form.firstName = c.firstName();
        form.lastName = c.lastName();
        form.phone = c.shownPhone();
        form.email = c.email();
        form.kraPin = c.kraPin();
        form.address = c.address();
        form.groupId = c.groupId();
        form.notes = c.notes();
        form.locale = c.locale();
        form.birthday = c.birthday() == null ? null : c.birthday().toString();
        form.consent = c.consent();
        return form;
    }

    CustomerDetails details() {
        return new CustomerDetails(code, firstName, lastName, phone, email, kraPin, address, groupId, notes, locale, day(), consent);
    }

    private LocalDate day() {
        try {
            return birthday == null || birthday.isBlank() ? null : LocalDate.parse(birthday.strip());
        } catch (DateTimeException noDay) {
            throw CustomersRejection.BIRTHDAY_SHAPE.at("birthday");
        }
    }

    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getFirstName() { return firstName; }
    public void setFirstName(String firstName) { this.firstName = firstName; }
    public String getLastName() { return lastName; }
    public void setLastName(String lastName) { this.lastName = lastName; }
    public String getPhone() { return phone; }
    public void setPhone(String phone) { this.phone = phone; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public String getKraPin() { return kraPin; }
    public void setKraPin(String kraPin) { this.kraPin = kraPin; }
    public String getAddress() { return address; }
    public void setAddress(String address) { this.address = address; }
    public UUID getGroupId() { return groupId; }
    public void setGroupId(UUID groupId) { this.groupId = groupId; }
    public String getNotes() { return notes; }
    public void setNotes(String notes) { this.notes = notes; }
    public String getLocale() { return locale; }
    public void setLocale(String locale) { this.locale = locale; }
    public String getBirthday() { return birthday; }
    public void setBirthday(String birthday) { this.birthday = birthday; }
    public boolean isConsent() { return consent; }
    public void setConsent(boolean consent) { this.consent = consent; }
}
