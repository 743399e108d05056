package com.completebytepos.taxbooks;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.ItemRegistration;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Rows;
import com.completebytepos.taxbooks.model.TaxLists;
import com.completebytepos.taxbooks.model.ToldImport;
import com.completebytepos.taxbooks.model.ToldLine;
import com.completebytepos.taxbooks.model.ToldPurchase;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises that what suppliers and the customs office told KRA of this taxpayer is listed once, and answered once by a person. */
@Stateless
public class PurchaseBook {
    public static final String ANSWER = "taxbooks.answer";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(HouseClock.NAIROBI);
    private static final int SHOWN = 500;
    private static final int REMARK = 400;
    /** What every device of a taxpayer read for itself before: which of the same ones stay, answered ones first. */
    private static final String TWICE = """
            select x.id from (select p.id, p.state, row_number() over (partition by %s order by field(p.state, 'ACCEPTED', 'SENT', 'REJECTED', 'REFUSED', 'NEW'), p.id) place
              from %s p join fiscal_device d on d.id = p.device_id where d.taxpayer = ? and exists (select 1 from %s n where n.taxpayer is null)) x where x.place > 1 and x.state <> 'SENT'""";
    private static final String WHOSE = "update ignore %s p join fiscal_device d on d.id = p.device_id set p.taxpayer = d.taxpayer where p.taxpayer is null and d.taxpayer = ?";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject FiscalDevices devices;
    @Inject ItemRegistration items;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** From when on a device's lists are to be read. */
    public record Since(String purchases, String imports) {
    }

    @Requires({Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public Since since(UUID deviceId) {
        var lists = lists(em, deviceId);
        return new Since(lists.purchasesSince(), lists.importsSince());
    }

    /** What KRA listed. Clocks differ: the next look begins a day before this one. @return how many are new */
    @Requires({Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public int keep(UUID deviceId, JsonObject purchases, JsonObject imports) {
        var lists = lists(em, deviceId);
        var taxpayer = devices.row(deviceId).settings().taxpayer();
        adopt(taxpayer);
        var now = clock.instant();
        int fresh = 0;
        for (var row : PurchaseBody.list(purchases, "saleList")) fresh += keepPurchase(deviceId, taxpayer, row);
        for (var row : PurchaseBody.list(imports, "itemList")) fresh += keepImport(deviceId, taxpayer, row);
        var until = STAMP.format(now.minus(Duration.ofDays(1)));
        lists.readPurchases(until);
        lists.readImports(until);
        return fresh;
    }

    /** Rows of before are the taxpayer's, each once. */
    private void adopt(String taxpayer) {
        adopt(taxpayer, "tax_purchase", "p.seller_pin, p.seller_branch, p.invoice_number").forEach(id -> {
            Rows.change(em, "delete from tax_purchase_line where purchase_id = ?", id);
            Rows.change(em, "delete from tax_purchase where id = ?", id);
        });
        adopt(taxpayer, "tax_import", "p.task, p.item_seq").forEach(id -> Rows.change(em, "delete from tax_import where id = ?", id));
        Rows.change(em, WHOSE.formatted("tax_purchase"), taxpayer);
        Rows.change(em, WHOSE.formatted("tax_import"), taxpayer);
    }

    private List<UUID> adopt(String taxpayer, String table, String key) {
        return Rows.select(em, TWICE.formatted(key, table, table), row -> Rows.id(row, 1), taxpayer);
    }

    private int keepPurchase(UUID deviceId, String taxpayer, JsonObject row) {
        var seller = PurchaseBody.seller(row);
        long known = em.createQuery("select count(p) from ToldPurchase p where p.taxpayer = :taxpayer and p.sellerPin = :pin and p.sellerBranch = :branch and p.invoiceNumber = :number", Long.class)
                .setParameter("taxpayer", taxpayer).setParameter("pin", seller.pin()).setParameter("branch", seller.branch()).setParameter("number", seller.invoiceNumber()).getSingleResult();
        if (known > 0) return 0;
        boolean credit = PurchaseBody.isCredit(row);
        var lines = PurchaseBody.list(row, "itemList").stream().map(line -> PurchaseBody.line(line, credit)).map(ToldLine::new).toList();
        em.persist(new ToldPurchase(deviceId, taxpayer, seller, PurchaseBody.day(row, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI)), row.toString(), clock.instant())
                .of(lines, PurchaseBody.signed(row, "totTaxblAmt", credit), PurchaseBody.signed(row, "totTaxAmt", credit), PurchaseBody.signed(row, "totAmt", credit)));
        return 1;
    }

    private int keepImport(UUID deviceId, String taxpayer, JsonObject row) {
        var told = new ImportRow.Declared(PurchaseBody.text(row, "taskCd"), PurchaseBody.number(row, "itemSeq").intValue(), PurchaseBody.text(row, "dclDe"), PurchaseBody.text(row, "hsCd"),
                PurchaseBody.text(row, "itemNm"), PurchaseBody.text(row, "orgnNatCd"), PurchaseBody.number(row, "qty"), PurchaseBody.text(row, "spplrNm"));
        long known = em.createQuery("select count(i) from ToldImport i where i.taxpayer = :taxpayer and i.task = :task and i.itemSeq = :seq", Long.class)
                .setParameter("taxpayer", taxpayer).setParameter("task", told.task()).setParameter("seq", told.seq()).getSingleResult();
        if (known > 0) return 0;
        em.persist(new ToldImport(deviceId, taxpayer, told, clock.instant()));
        return 1;
    }

    /** Newest first. @param state null: all */
    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<PurchaseRow> purchases(AnswerState state) {
        return em.createQuery("select p from ToldPurchase p where :state is null or p.state = :state order by p.soldOn desc, p.id desc", ToldPurchase.class).setParameter("state", state)
                .setMaxResults(SHOWN).getResultStream().map(ToldPurchase::row).toList();
    }

    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public PurchaseRow purchase(UUID id) {
        return Optional.ofNullable(id == null ? null : em.find(ToldPurchase.class, id)).map(ToldPurchase::row).orElseThrow(() -> TaxbooksRejection.NO_SUCH_PURCHASE.with());
    }

    @Requires({Permission.VIEW_REPORTS, Permission.CORRECT_FISCAL})
    public List<ImportRow> imports() {
        return em.createQuery("select i from ToldImport i order by i.fetchedAt desc, i.id desc", ToldImport.class).setMaxResults(SHOWN).getResultStream().map(ToldImport::row).toList();
    }

    /** @param codes KRA's codes of our goods by line; all lines of a purchase that is accepted have one */
    @Requires(Permission.CORRECT_FISCAL)
    public void answer(UUID purchaseId, boolean accepts, Map<Integer, String> codes) {
        var purchase = Optional.ofNullable(em.find(ToldPurchase.class, purchaseId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> TaxbooksRejection.NO_SUCH_PURCHASE.with());
        if (!purchase.isOpen()) throw TaxbooksRejection.ANSWERED_ALREADY.with();
        var taxpayer = devices.row(purchase.deviceId()).settings().taxpayer();
        for (var line : accepts ? purchase.lines() : List.<ToldLine>of()) {
            var code = codes.getOrDefault(line.seq(), line.itemCode());
            if (code == null || items.registered(taxpayer, code).isEmpty()) throw TaxbooksRejection.LINE_WITHOUT_GOODS.at("line" + line.seq(), line.row().name());
            line.is(code);
        }
        purchase.answered(accepts);
        work.add(laneOf(purchase.deviceId()), ANSWER, "P/" + purchaseId);
        audit.record("taxbooks.purchase-answered", "purchase", purchaseId, purchase.row().seller().name() + " " + purchase.row().seller().invoiceNumber() + (accepts ? " accepted" : " rejected"));
    }

    /** @param code of our goods, for what is taken into stock; null: not ours @param remark KRA wants to know why */
    @Requires(Permission.CORRECT_FISCAL)
    public void answerImport(UUID importId, String code, String remark) {
        var declared = Optional.ofNullable(em.find(ToldImport.class, importId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> TaxbooksRejection.NO_SUCH_IMPORT.with());
        if (!declared.isOpen()) throw TaxbooksRejection.ANSWERED_ALREADY.with();
        if (remark == null || remark.isBlank() || remark.length() > REMARK) throw TaxbooksRejection.REASON_MISSING.at("remark");
        var goods = code == null ? null : items.registered(devices.row(declared.deviceId()).settings().taxpayer(), code).stream().findFirst()
                .orElseThrow(() -> TaxbooksRejection.LINE_WITHOUT_GOODS.at("importGoods", declared.row().declared().name()));
        declared.answered(goods != null, goods == null ? null : goods.code(), goods == null ? null : goods.description().classCode(), remark.strip());
        work.add(laneOf(declared.deviceId()), ANSWER, "I/" + importId);
        audit.record("taxbooks.import-answered", "import", importId, declared.row().declared().name() + (goods == null ? " rejected" : " accepted as " + goods.code()));
    }

    /** Our goods at KRA whose name or code begins like this. */
    @Requires(Permission.CORRECT_FISCAL)
    public List<String> goodsLike(UUID deviceId, String typed) {
        return items.like(devices.row(deviceId).settings().taxpayer(), typed).stream().map(i -> i.code() + " " + i.name()).toList();
    }

    static String laneOf(UUID deviceId) {
        return "taxbooks-answers:" + deviceId;
    }

    static TaxLists lists(EntityManager em, UUID deviceId) {
        var known = em.find(TaxLists.class, deviceId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return known;
        var made = new TaxLists(deviceId);
        em.persist(made);
        em.flush();
        return made;
    }
}
