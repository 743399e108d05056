package com.completebytepos.web.console;

import com.completebytepos.console.OperatorActRow;
import com.completebytepos.console.OperatorTrail;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** console/acts.xhtml */
@Named
@ViewScoped
public class ActsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject OperatorTrail trail;

    private String search;
    private final Page<OperatorActRow> rows = new Page<>(
            () -> trail.count(search), (first, size) -> trail.page(search, first, size), OperatorActRow::seq);

    public Page<OperatorActRow> getRows() { return rows; }

    public void check() {
        trail.firstBreak().ifPresentOrElse(at -> Messages.error("audit.broken", at), () -> Messages.done("audit.intact"));
    }

    public String getSearch() { return search; }
    public void setSearch(String search) { this.search = search; }
}
