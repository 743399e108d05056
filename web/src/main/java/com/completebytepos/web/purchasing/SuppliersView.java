package com.completebytepos.web.purchasing;

import com.completebytepos.purchasing.SupplierAccounts;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;

/** office/purchasing/suppliers.xhtml */
@Named
@ViewScoped
public class SuppliersView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject Suppliers suppliers;
    @Inject SupplierAccounts accounts;

    private String text;
    private Page<SupplierDetails> rows;
    private Map<UUID, SupplierAccounts.Balance> balances;
    private SupplierForm form = new SupplierForm(null);

    @PostConstruct
    void begin() {
        rows = new Page<>(() -> suppliers.count(text), (first, size) -> suppliers.page(text, first, size), SupplierDetails::id);
    }

    public void load() {
        balances = accounts.balances();
    }

    public String save() {
        var id = suppliers.save(form.toDetails());
        Messages.doneAndGo("purchasing.supplier-saved", form.getName());
        return "supplier.xhtml?faces-redirect=true&id=" + id;
    }

    public SupplierAccounts.Balance balanceOf(SupplierDetails one) { return balances.get(one.id()); }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
    public Page<SupplierDetails> getRows() { return rows; }
    public SupplierForm getForm() { return form; }
}
