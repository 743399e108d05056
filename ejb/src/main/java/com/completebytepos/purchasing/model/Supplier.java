package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.purchasing.SupplierDetails;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who the shop buys from. Born when a buyer adds them, edited freely, made inactive when no longer bought from; never removed, papers point at them. */
@Entity
public class Supplier {
    @Id private UUID id;
    private String code;
    private String name;
    private String kraPin;
    private boolean chargesVat;
    private String phone;
    private String email;
    private int termsDays;
    private int leadDays;
    private String mpesa;
    private String bank;
    private boolean active = true;
    @Version private int version;

    protected Supplier() {
    }

    public Supplier(SupplierDetails told) {
        this.id = Ids.next();
        describe(told);
    }

    public void describe(SupplierDetails told) {
        this.code = told.code();
        this.name = told.name();
        this.kraPin = told.kraPin();
        this.chargesVat = told.chargesVat();
        this.phone = told.contact().phone();
        this.email = told.contact().email();
        this.termsDays = told.terms().days();
        this.leadDays = told.terms().leadDays();
        this.mpesa = told.terms().mpesa();
        this.bank = told.terms().bank();
        this.active = told.active();
    }

    public SupplierDetails details() {
        return new SupplierDetails(id, version, code, name, kraPin, chargesVat, new SupplierDetails.Contact(phone, email), new SupplierDetails.Terms(termsDays, leadDays, mpesa, bank), active);
    }
}
