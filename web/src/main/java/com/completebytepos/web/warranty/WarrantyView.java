package com.completebytepos.web.warranty;

import com.completebytepos.warranty.Warranty;
import com.completebytepos.warranty.WarrantyLookUp;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** office/warranty/warranty.xhtml: what was sold under a serial, or to the customer with a phone. */
@Named
@ViewScoped
public class WarrantyView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 60;

    @Inject WarrantyLookUp lookUp;

    private String serial;
    private String phone;
    private List<Warranty> rows = List.of();
    private boolean asked;

    /** By a serial in the address, as another page leads here. */
    public void load() {
        if (serial != null && !serial.isBlank()) find();
    }

    public void find() {
        rows = List.of();
        asked = false;
        rows = lookUp.find(serial, phone);
        asked = true;
    }

    public String getSerial() { return serial; }
    public void setSerial(String serial) { this.serial = serial == null ? null : serial.strip(); }
    public String getPhone() { return phone; }
    public void setPhone(String phone) { this.phone = phone; }
    public List<Warranty> getRows() { return rows; }
    public boolean isAsked() { return asked; }
}
