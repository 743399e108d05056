package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.SaleBody;
import com.completebytepos.fiscal.client.Signatures;
import com.completebytepos.fiscal.model.FiscalClass;
import com.completebytepos.fiscal.model.FiscalCode;
import com.completebytepos.fiscal.model.FiscalNotice;
import com.completebytepos.fiscal.model.FiscalTaxpayer;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Promises KRA's own code lists, item classes and notices as last fetched. */
@Stateless
public class FiscalLists {
    @PersistenceContext(unitName = "shop") EntityManager em;

    public record Notice(long number, String title, String content, String publishedOn) implements java.io.Serializable {
    }

    public record ItemClass(String code, String name, String taxLetter) implements java.io.Serializable {
    }

    @Requires({Permission.VIEW_REPORTS, Permission.EDIT_SETTINGS})
    public List<Notice> notices() {
        return em.createQuery("select new com.completebytepos.fiscal.FiscalLists$Notice(n.number, n.title, n.content, n.publishedOn) from FiscalNotice n order by n.publishedOn desc, n.number desc",
                Notice.class).setMaxResults(20).getResultList();
    }

    @Requires({Permission.VIEW_REPORTS, Permission.EDIT_SETTINGS})
    public List<ItemClass> classes() {
        return em.createQuery("select new com.completebytepos.fiscal.FiscalLists$ItemClass(c.code, c.name, c.taxLetter) from FiscalClass c where c.inUse = true order by c.code", ItemClass.class).getResultList();
    }

    /** Percent by tax letter, of those in use; the official ones while KRA's list was never fetched. */
    @Requires(Permission.DO_DUE_WORK)
    public Map<String, BigDecimal> rates() {
        var listed = em.createQuery("select c.key.code, c.rate from FiscalCode c where c.key.classCode = '04' and c.inUse = true and c.rate is not null", Object[].class).getResultList();
        if (listed.isEmpty()) return SaleBody.OFFICIAL;
        return listed.stream().collect(java.util.stream.Collectors.toMap(row -> (String) row[0], row -> new BigDecimal((String) row[1])));
    }

    @Requires(Permission.DO_DUE_WORK)
    public int keepClasses(JsonObject data) {
        var rows = rows(data, "itemClsList");
        if (!rows.isEmpty()) em.createQuery("select c from FiscalClass c", FiscalClass.class).getResultList();
        for (var row : rows) em.merge(new FiscalClass(text(row, "itemClsCd"), SaleBody.cut(Signatures.text(row, "itemClsNm"), 200), Signatures.text(row, "taxTyCd"), used(row)));
        return rows.size();
    }

    @Requires(Permission.DO_DUE_WORK)
    public int keepCodes(JsonObject data) {
        int kept = 0;
        em.createQuery("select c from FiscalCode c", FiscalCode.class).getResultList();
        for (var list : rows(data, "clsList")) {
            for (var row : rows(list, "dtlList")) {
                em.merge(new FiscalCode(new FiscalCode.Key(text(list, "cdCls"), text(row, "cd")), SaleBody.cut(Signatures.text(row, "cdNm"), 120), Signatures.text(row, "userDfnCd1"), used(row)));
                kept++;
            }
        }
        return kept;
    }

    @Requires(Permission.DO_DUE_WORK)
    public int keepNotices(JsonObject data) {
        var rows = rows(data, "noticeList");
        for (var row : rows) {
            em.merge(new FiscalNotice(Long.parseLong(text(row, "noticeNo")), SaleBody.cut(Signatures.text(row, "title"), 1000), Signatures.text(row, "cont"), Signatures.text(row, "regDt")));
        }
        return rows.size();
    }

    /** What KRA has of the taxpayer's goods says where their serials go on. */
    @Requires(Permission.DO_DUE_WORK)
    public void itemsCountOn(String of, JsonObject data) {
        long next = ItemRegistration.highestSerial(rows(data, "itemList")) + 1;
        var known = Optional.ofNullable(em.find(FiscalTaxpayer.class, of, LockModeType.PESSIMISTIC_WRITE));
        var taxpayer = known.orElseGet(() -> new FiscalTaxpayer(of));
        if (next > taxpayer.nextItemSerial()) taxpayer.itemsCountFrom(next);
        if (known.isEmpty()) em.persist(taxpayer);
    }

    private static boolean used(JsonObject row) {
        return !"N".equals(Signatures.text(row, "useYn"));
    }

    private static String text(JsonObject row, String name) {
        return SaleBody.cut(Signatures.text(row, name), 20);
    }

    private static List<JsonObject> rows(JsonObject data, String name) {
        return data.get(name) instanceof JsonArray list ? list.getValuesAs(JsonObject.class) : List.of();
    }
}
