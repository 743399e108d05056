package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.reporting.WhatIfs;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** office/reporting/what-if.xhtml: a promotion on baskets that were really sold. */
@Named
@ViewScoped
public class WhatIfView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 10;

    @Inject WhatIfs runs;
    @Inject PromotionPlanner promotions;
    @Inject Clock clock;

    private UUID id;
    private PromotionPlanner.Row promotion;
    private LocalDate from;
    private LocalDate to;
    private List<WhatIfs.Entry> latest = List.of();

    public void load() {
        promotion = promotions.row(id);
        to = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        from = to.minusMonths(1);
        refresh();
    }

    public void start() {
        runs.start(id, from, to);
        refresh();
    }

    public void refresh() {
        latest = runs.latest(id, SHOWN);
    }

    public boolean isRunning() {
        return latest.stream().anyMatch(one -> one.state() == WhatIfs.State.RUNNING);
    }

    public WhatIfs.Entry getNewest() {
        return latest.isEmpty() ? null : latest.get(0);
    }

    public String getChart() {
        return getNewest() == null ? null : PromotionCharts.days(getNewest());
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public PromotionPlanner.Row getPromotion() { return promotion; }
    public List<WhatIfs.Entry> getLatest() { return latest; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getTo() { return to; }
    public void setTo(LocalDate to) { this.to = to; }
}
