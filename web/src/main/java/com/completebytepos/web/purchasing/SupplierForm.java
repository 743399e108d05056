package com.completebytepos.web.purchasing;

import com.completebytepos.purchasing.SupplierDetails;
import java.io.Serializable;
import java.util.UUID;

/** A supplier as it is being typed. */
public class SupplierForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final UUID id;
    private final int version;
    private String code;
    private String name;
    private String kraPin;
    private boolean chargesVat = true;
    private String phone;
    private String email;
    private int termsDays = 30;
    private int leadDays = 2;
    private String mpesa;
    private String bank;
    private boolean active = true;

    SupplierForm(SupplierDetails read) {
        id = read == null ? null : read.id();
        version = read == null ? 0 : read.version();
        if (read == null) return;
        code = read.code();
        name = read.name();
        kraPin = read.kraPin();
        chargesVat = read.chargesVat();
        phone = read.contact().phone();
        email = read.contact().email();
        termsDays = read.terms().days();
        leadDays = read.terms().leadDays();
        mpesa = read.terms().mpesa();
        bank = read.terms().bank();
        active = read.active();
    }

    SupplierDetails toDetails() {
        return new SupplierDetails(id, version, code, name, kraPin, chargesVat, new SupplierDetails.Contact(phone, email), new SupplierDetails.Terms(termsDays, leadDays, mpesa, bank), active);
    }

    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getKraPin() { return kraPin; }
    public void setKraPin(String kraPin) { this.kraPin = kraPin; }
    public boolean isChargesVat() { return chargesVat; }
    public void setChargesVat(boolean chargesVat) { this.chargesVat = chargesVat; }
    public String getPhone() { return phone; }
    public void setPhone(String phone) { this.phone = phone; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public int getTermsDays() { return termsDays; }
    public void setTermsDays(int termsDays) { this.termsDays = termsDays; }
    public int getLeadDays() { return leadDays; }
    public void setLeadDays(int leadDays) { this.leadDays = leadDays; }
    public String getMpesa() { return mpesa; }
    public void setMpesa(String mpesa) { this.mpesa = mpesa; }
    public String getBank() { return bank; }
    public void setBank(String bank) { this.bank = bank; }
    public boolean isActive() { return active; }
    public void setActive(boolean active) { this.active = active; }
}
