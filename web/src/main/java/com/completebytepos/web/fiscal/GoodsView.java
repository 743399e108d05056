package com.completebytepos.web.fiscal;

import com.completebytepos.fiscal.FiscalCorrections;
import com.completebytepos.fiscal.GoodsTelling;
import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** office/fiscal/goods.xhtml */
@Named
@ViewScoped
public class GoodsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject GoodsTelling goods;
    @Inject FiscalCorrections corrections;

    private String taxpayer;
    private List<GoodsTelling.Progress> taxpayers;
    private List<GoodsTelling.Group> groups;
    private List<ItemRow.Part> parts;
    private Map<String, Boolean> ticked = new HashMap<>();
    private Map<String, String> classes = new HashMap<>();

    /** Of the taxpayer in the address, if it is one of the shop's; else of the first. */
    public void load() {
        look();
        var asked = taxpayer;
        taxpayer = taxpayers.stream().map(GoodsTelling.Progress::taxpayer).filter(one -> one.equals(asked)).findFirst().orElse(taxpayers.isEmpty() ? null : taxpayers.get(0).taxpayer());
        groups = taxpayer == null ? List.of() : goods.groups(taxpayer);
        parts = taxpayer == null ? List.of() : goods.kits(taxpayer);
    }

    public void look() { taxpayers = goods.taxpayers(); }

    public void tellAgain(ItemRow.Part part) {
        corrections.tellPartAgain(part.id());
        Messages.done("etims.part-told-again", part.kit(), part.part());
        load();
    }

    public void tickAll() { groups.forEach(group -> ticked.put(group.key(), true)); }

    public void tell() {
        var confirmed = new HashMap<String, String>();
        groups.stream().filter(group -> Boolean.TRUE.equals(ticked.get(group.key()))).forEach(group -> confirmed.put(group.key(), classes.get(group.key())));
        int told = goods.tell(taxpayer, confirmed);
        Messages.done("etims.goods-told", told);
        ticked = new HashMap<>();
        load();
    }

    public boolean isTelling() { return taxpayers.stream().anyMatch(one -> one.waiting() > 0); }

    public List<GoodsTelling.Progress> getTaxpayers() { return taxpayers; }
    public List<GoodsTelling.Group> getGroups() { return groups; }
    public List<ItemRow.Part> getParts() { return parts; }
    public Map<String, Boolean> getTicked() { return ticked; }
    public Map<String, String> getClasses() { return classes; }
    public String getTaxpayer() { return taxpayer; }
    public void setTaxpayer(String taxpayer) { this.taxpayer = taxpayer; }
}
