package com.completebytepos.web.taxbooks;

import com.completebytepos.taxbooks.InputVat;
import com.completebytepos.taxbooks.InputVatMonth;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** office/taxbooks/inputvat.xhtml: the month stands in the address; without one, the month before this. */
@Named
@RequestScoped
public class InputVatView {
    @Inject InputVat vat;
    @Inject Clock clock;

    private String month;
    private InputVatMonth sheet;

    public void load() {
        sheet = vat.of(VatReturnView.read(month, clock));
    }

    public InputVatMonth getSheet() { return sheet; }
    public String getBefore() { return sheet.month().minusMonths(1).toString(); }
    public String getAfter() { return sheet.month().plusMonths(1).toString(); }
    public String getMonth() { return month; }
    public void setMonth(String month) { this.month = month; }
}
