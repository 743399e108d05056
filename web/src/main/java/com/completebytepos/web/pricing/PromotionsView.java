package com.completebytepos.web.pricing;

import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/pricing/promotions.xhtml */
@Named
@ViewScoped
public class PromotionsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject PromotionPlanner planner;

    private List<PromotionPlanner.Row> promotions;

    @PostConstruct
    void load() {
        promotions = planner.all();
    }

    public void activate(UUID id) {
        planner.activate(id);
        load();
        Messages.done("promotions.activated");
    }

    public void stop(UUID id) {
        planner.stop(id);
        load();
        Messages.done("promotions.stopped");
    }

    public List<PromotionPlanner.Row> getPromotions() { return promotions; }
}
