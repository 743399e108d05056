package com.completebytepos.web.labelwalk;

import com.completebytepos.kernel.Money;
import com.completebytepos.labelwalk.AskedPrice;
import com.completebytepos.labelwalk.LabelWalkList;
import com.completebytepos.labelwalk.LabelWalks;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.MoneyText;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** office/labelwalk/walk.xhtml: on a phone, a box for codes, what the till asks, and whether the label says so. */
@Named
@ViewScoped
public class LabelWalkView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_PRINTED = 2_000;

    @Inject LabelWalks walks;
    @Inject LabelWalkList list;

    private UUID id;
    private LabelWalkList.Row row;
    private Page<LabelWalkList.Wrong> wrong;
    private String code;
    private AskedPrice seen;
    private Money label;

    @PostConstruct
    void open() {
        wrong = new Page<>(() -> list.countWrong(id), (first, size) -> list.wrong(id, first, size), one -> one.skuId() + " " + one.unit());
    }

    public void load() {
        row = list.row(id);
    }

    public void look() {
        seen = null;
        label = null;
        seen = walks.look(id, code);
        code = null;
    }

    public void right() {
        var asked = walks.right(id, seen.skuId(), seen.unit());
        Messages.done("labelwalk.is-right", asked.name(), MoneyText.of(asked.amount()));
        answered();
    }

    public void says() {
        var asked = walks.says(id, seen.skuId(), seen.unit(), label);
        Messages.done(asked.amount().equals(label) ? "labelwalk.is-right" : "labelwalk.is-wrong", asked.name(), MoneyText.of(asked.amount()), MoneyText.of(label));
        answered();
    }

    private void answered() {
        seen = null;
        label = null;
        load();
    }

    public void finish() {
        walks.finish(id);
        seen = null;
        Messages.done("labelwalk.finished");
        load();
    }

    /** To the page of labels, with what is wrong ticked and its branch chosen. */
    public String print() {
        var flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.put("ticked", list.wrong(id, 0, MOST_PRINTED).stream().map(LabelWalkList.Wrong::skuId).distinct().toList());
        flash.put("branch", row.branchId());
        return "/office/catalogue/labels.xhtml?faces-redirect=true";
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public LabelWalkList.Row getRow() { return row; }
    public Page<LabelWalkList.Wrong> getWrong() { return wrong; }
    public AskedPrice getSeen() { return seen; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public Money getLabel() { return label; }
    public void setLabel(Money label) { this.label = label; }
}
