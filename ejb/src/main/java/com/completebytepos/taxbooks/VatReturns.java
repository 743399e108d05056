package com.completebytepos.taxbooks;

import com.completebytepos.branches.BusinessCard;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Promises a month's VAT of one taxpayer by category: what was sold by fiscal day, what of it KRA has not got yet, and what suppliers told KRA that was bought. */
@Stateless
public class VatReturns {
    /** By the PIN of its stamp; before that by the device it waits for; what has neither is the shop's own. */
    private static final String SOLD = """
            select t.letter, count(distinct s.id), sum(t.taxable), sum(t.tax) from sale s join sale_tax t on t.sale_id = s.id left join fiscal_document d on d.sale_id = s.id
              left join fiscal_stamp p on p.document_id = d.id left join fiscal_device v on v.current_branch_id = coalesce(d.branch_id, s.branch_id)
            where s.completed_at >= ?1 and s.completed_at < ?2 and s.tax_profile = 'VAT' and coalesce(p.pin, v.pin, ?3) = ?4""";
    private static final String OUTPUT = SOLD + " group by t.letter";
    private static final String UNSENT = SOLD + " and (d.id is null or d.state <> 'APPROVED') group by t.letter";
    private static final String INPUT = """
            select case p.state when 'ACCEPTED' then 'MATCHED' when 'REJECTED' then 'REJECTED' else 'UNMATCHED' end category, count(*), sum(p.taxable), sum(p.tax)
            from tax_purchase p join fiscal_device v on v.id = p.device_id where p.sold_on >= ?1 and p.sold_on < ?2 and v.pin = ?3 group by category""";
    private static final String PINS = "select distinct pin from fiscal_device order by pin";
    private static final String NONE = "-";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BusinessCard business;

    /** @param pin null for the shop's own @throws com.completebytepos.kernel.Rejection 404 when the shop does not sell under it */
    @Requires(Permission.VIEW_REPORTS)
    public VatReturn of(YearMonth month, String pin) {
        var known = Cells.list(em.createNativeQuery(PINS), r -> r.text(0));
        var told = business.details().kraPin();
        var own = known.isEmpty() ? told == null ? NONE : told : told != null && known.contains(told) ? told : known.get(0);
        var whose = pin == null || pin.isBlank() ? own : pin;
        if (!whose.equals(own) && !known.contains(whose)) throw TaxbooksRejection.NO_SUCH_TAXPAYER.with();
        var from = month.atDay(1);
        var to = month.plusMonths(1).atDay(1);
        var sold = List.of(DaySums.startOf(from), DaySums.startOf(to), own, whose);
        var bought = rows(INPUT, List.of(from, to, whose));
        return new VatReturn(month, new VatReturn.Taxpayer(NONE.equals(whose) ? null : whose, known), letters(rows(OUTPUT, sold)), letters(rows(UNSENT, sold)),
                Stream.of("MATCHED", "UNMATCHED", "REJECTED").map(category -> known(bought, category)).toList());
    }

    private static List<VatReturn.Row> letters(List<VatReturn.Row> rows) {
        return Stream.of("A", "B", "C", "D", "E").map(letter -> known(rows, letter)).toList();
    }

    private static VatReturn.Row known(List<VatReturn.Row> rows, String category) {
        return rows.stream().filter(r -> r.category().equals(category)).findFirst().orElse(new VatReturn.Row(category, 0, Money.ZERO, Money.ZERO));
    }

    private List<VatReturn.Row> rows(String sql, List<?> values) {
        return Cells.list(Cells.bind(em.createNativeQuery(sql), values), r -> new VatReturn.Row(r.text(0), r.count(1), r.money(2), r.money(3)));
    }
}
