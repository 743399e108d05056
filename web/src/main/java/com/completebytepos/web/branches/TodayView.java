package com.completebytepos.web.branches;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** office/today.xhtml */
@Named
@RequestScoped
public class TodayView {
    @Inject BranchRegister register;
    @Inject ProductQueries goods;

    public List<BranchSummary> getBranches() {
        return register.all();
    }

    public long getProducts() {
        return goods.count(ProductFilter.ALL);
    }
}
