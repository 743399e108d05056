package com.completebytepos.alerts;

import com.completebytepos.tenancy.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What somebody may be written to about, most urgent first: offered to who may look at the page it leads to, and do something about it. */
public enum AlertKind {
    OVERSOLD("stock/onhand.xhtml?below=true", Permission.VIEW_STOCK),
    BELOW_LEVEL("purchasing/suggest.xhtml", Permission.VIEW_STOCK, Permission.BUY),
    EXPIRING("tracking/batches.xhtml?days=%d", Permission.VIEW_STOCK),
    ON_THE_ROAD("stock/transfers.xhtml?state=SENT", Permission.VIEW_STOCK),
    UNSENT_TAX("fiscal/etims.xhtml", Permission.VIEW_REPORTS, Permission.VIEW_SALES);

    private final String page;
    private final Set<Permission> needs;

    AlertKind(String page, Permission... needs) {
        this.page = page;
        this.needs = Set.of(needs);
    }

    static List<AlertKind> offeredTo(Collection<Permission> may) {
        return Arrays.stream(values()).filter(one -> may.containsAll(one.needs)).toList();
    }

    /** Below office/. @param limit of days, where the page is narrowed by them */
    String page(int limit) {
        return page.formatted(limit);
    }
}
