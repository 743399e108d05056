package com.completebytepos.web.refunds;

import com.completebytepos.refunds.RefundQueries;
import com.completebytepos.refunds.RefundRow;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** office/refunds/refunds.xhtml */
@Named
@ViewScoped
public class RefundsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject RefundQueries refunds;

    private boolean all;
    private Page<RefundRow> rows;

    @PostConstruct
    void begin() {
        all = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().containsKey("all");
        rows = new Page<>(() -> refunds.count(!all), (first, size) -> refunds.page(!all, first, size), RefundRow::id);
    }

    public boolean isAll() { return all; }
    public Page<RefundRow> getRows() { return rows; }
}
