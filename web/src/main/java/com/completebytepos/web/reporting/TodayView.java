package com.completebytepos.web.reporting;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.reporting.DayPicture;
import com.completebytepos.reporting.DayReports;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.web.http.Texts;
import com.completebytepos.web.identity.LanguageView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** office/today.xhtml: figures for who may see sales, the branches for everybody. */
@Named
@RequestScoped
public class TodayView {
    @Inject BranchRegister register;
    @Inject DayReports reports;
    @Inject LanguageView language;

    private List<BranchSummary> branches;
    private DayPicture picture;
    private UUID branchId;

    public void load() {
        branches = register.mine();
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("branch");
        branchId = branches.stream().map(BranchSummary::id).filter(id -> id.toString().equals(asked)).findFirst().orElse(null);
        if (CurrentShop.actor().may(Permission.VIEW_SALES)) picture = reports.today(branchId);
    }

    public List<BranchSummary> getBranches() { return branches; }
    public DayPicture getPicture() { return picture; }
    public UUID getBranchId() { return branchId; }
    public DayPicture.BranchTakings getWhole() { return picture.whole(); }
    public String getHoursChart() { return TodayCharts.hours(picture, text("today.today"), text("today.last-week")); }
    public String getProductsChart() { return TodayCharts.products(picture, text("sales.total")); }

    public String getTendersChart() {
        return TodayCharts.tenders(picture, text("sales.total"), kind -> {
            var word = text("tender." + kind);
            return word.startsWith("tender.") ? kind : word;
        });
    }

    private String text(String key) {
        return Texts.text(language.getLocale(), key);
    }
}
