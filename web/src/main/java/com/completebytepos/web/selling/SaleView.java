package com.completebytepos.web.selling;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.fiscal.FiscalStamps.AttemptRow;
import com.completebytepos.fiscal.FiscalStamps;
import com.completebytepos.fiscal.FiscalState;
import com.completebytepos.fiscal.StampRow;
import com.completebytepos.reporting.Returnables;
import com.completebytepos.reporting.SaleSheet;
import com.completebytepos.reporting.SaleSheets;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.SellingRejection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** office/selling/sale.xhtml */
@Named
@RequestScoped
public class SaleView {
    @Inject SaleSheets sheets;
    @Inject Approvals approvals;
    @Inject Returnables returnables;
    @Inject FiscalStamps fiscal;
    @Inject AccountQueries accounts;
    @Inject CustomerRegister customers;

    private SaleSheet sale;
    private StampRow stamp;
    private List<AttemptRow> attempts;

    public void load() {
        sale = sheets.find(id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id")));
        stamp = fiscal.of(sale.head().id()).orElse(null);
        attempts = fiscal.attempts(sale.head().id());
    }

    /** @throws com.completebytepos.kernel.Rejection 404 for what is no id at all, as for an id of nothing */
    static UUID id(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException unreadable) {
            throw SellingRejection.NO_SUCH_SALE.with();
        }
    }

    public List<Approvals.Row> getApprovals() {
        return approvals.of(sale.head().id());
    }

    /** What came back of it. */
    public List<Returnables.Document> getReturns() {
        return returnables.returnsOf(sale.head().id());
    }

    /** The other document of the same ticket. */
    public List<Returnables.Document> getExchanged() {
        return returnables.exchangedWith(sale.head().id());
    }

    /** The sale it takes back, when it is a return. */
    public List<Returnables.Document> getOriginals() {
        return returnables.originalOf(sale.head().id());
    }

    /** When a buyer was added: the invoice before, the note that takes it back, the invoice of now. */
    public List<FiscalStamps.Told> getDocuments() {
        return fiscal.documents(sale.head().id());
    }

    /** Of the buyer the stamped document names; null for a walk-in. */
    public String getBuyerPin() {
        return fiscal.buyerOf(sale.head().id());
    }

    public boolean isMayAddBuyer() {
        return stamp != null && getBuyerPin() == null && getOriginals().isEmpty() && getReturns().isEmpty();
    }

    /** What KRA refused may go again for another buyer. */
    public boolean isMayChangeBuyer() {
        return FiscalState.REJECTED.name().equals(sale.fiscalState()) && getOriginals().isEmpty();
    }

    /** Null for a walk-in. */
    public CustomerEntry getCustomer() {
        return accounts.buyerOf(sale.head().id()).flatMap(customers::standing).orElse(null);
    }

    public SaleSheet getSale() {
        return sale;
    }

    /** Null until KRA has stamped it. */
    public StampRow getStamp() {
        return stamp;
    }

    public List<AttemptRow> getAttempts() {
        return attempts;
    }
}
