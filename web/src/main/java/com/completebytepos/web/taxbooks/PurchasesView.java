package com.completebytepos.web.taxbooks;

import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.taxbooks.AnswerState;
import com.completebytepos.taxbooks.Buyers;
import com.completebytepos.taxbooks.ImportRow;
import com.completebytepos.taxbooks.PurchaseBook;
import com.completebytepos.taxbooks.PurchaseRow;
import com.completebytepos.taxbooks.TaxFetching;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** office/taxbooks/purchases.xhtml */
@Named
@ViewScoped
public class PurchasesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject PurchaseBook book;
    @Inject TaxFetching fetching;
    @Inject Buyers buyers;
    @Inject FiscalDevices devices;

    private UUID id;
    private AnswerState state;
    private List<PurchaseRow> purchases;
    private Map<UUID, String> takers = new HashMap<>();
    private List<ImportRow> imports;
    private List<Buyers.Row> doubtful;
    private PurchaseRow open;
    private ImportRow openImport;
    private Map<Integer, String> goods = new HashMap<>();
    private String importGoods;
    private String remark;

    public void load() {
        purchases = book.purchases(state);
        imports = book.imports();
        doubtful = buyers.doubtful();
        devices.all().forEach(device -> takers.put(device.id(), device.settings().taxpayer()));
    }

    /** Whoever comes for one purchase finds it open. */
    public void begin() {
        load();
        if (id != null) look(book.purchase(id));
    }

    /** Whom KRA told of it: the taxpayer, whichever of its branches took the goods. */
    public String taker(UUID deviceId) { return takers.get(deviceId); }

    public void fetch() {
        Messages.done("taxbooks.fetched", fetching.fetchAll());
        load();
    }

    public void look(PurchaseRow row) {
        open = row;
        goods = new HashMap<>();
        row.lines().forEach(line -> goods.put(line.seq(), line.itemCode()));
    }

    public void accept() { answer(true); }

    public void reject() { answer(false); }

    private void answer(boolean yes) {
        var codes = new HashMap<Integer, String>();
        goods.forEach((line, typed) -> codes.put(line, code(typed)));
        book.answer(open.id(), yes, codes);
        Messages.done("taxbooks.answered", open.seller().name() + " " + open.seller().invoiceNumber());
        open = null;
        load();
    }

    public void lookAt(ImportRow row) {
        openImport = row;
        importGoods = row.itemCode();
        remark = row.remark();
    }

    public void acceptImport() { answerImport(code(importGoods) == null ? "" : code(importGoods)); }

    public void rejectImport() { answerImport(null); }

    private void answerImport(String code) {
        book.answerImport(openImport.id(), code, remark);
        Messages.done("taxbooks.answered", openImport.declared().name());
        openImport = null;
        load();
    }

    public List<String> goodsLike(String typed) {
        return book.goodsLike(open == null ? openImport.deviceId() : open.deviceId(), typed);
    }

    /** What was chosen from the list begins with KRA's code. */
    private static String code(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().split(" ")[0];
    }

    public void dismiss() {
        open = null;
        openImport = null;
    }

    public List<PurchaseRow> getPurchases() { return purchases; }
    public List<ImportRow> getImports() { return imports; }
    public List<Buyers.Row> getDoubtful() { return doubtful; }
    public PurchaseRow getOpen() { return open; }
    public ImportRow getOpenImport() { return openImport; }
    public Map<Integer, String> getGoods() { return goods; }
    public AnswerState[] getStates() { return AnswerState.values(); }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public AnswerState getState() { return state; }
    public void setState(AnswerState state) { this.state = state; }
    public String getImportGoods() { return importGoods; }
    public void setImportGoods(String importGoods) { this.importGoods = importGoods; }
    public String getRemark() { return remark; }
    public void setRemark(String remark) { this.remark = remark; }
    public UUID getOpenId() { return open == null ? null : open.id(); }
}
