package com.completebytepos.taxbooks;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.InputVatMonth.Invoice;
import com.completebytepos.taxbooks.InputVatMonth.Purchase;
import com.completebytepos.taxbooks.InputVatMonth.Verdict;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Promises the input VAT of a month on both sides: what KRA was told that we bought, line by line beside what came, and what we hold an invoice for and KRA was not told. */
@Stateless
public class InputVat {
    private static final String TOLD = """
            select p.id, p.seller_pin, p.seller_branch, p.seller_name, p.invoice_number, p.sold_on, p.state, l.name, l.quantity, l.tax, l.total, i.sku_id
            from tax_purchase p join fiscal_device d on d.id = p.device_id join tax_purchase_line l on l.purchase_id = p.id left join fiscal_item i on i.taxpayer = d.taxpayer and i.code = l.item_code
            where p.sold_on >= ? and p.sold_on < ? and p.state <> 'REJECTED' order by p.sold_on, p.id, l.seq""";
    private static final String CAME = """
            select r.id, r.number, s.kra_pin, r.received_at, (select group_concat(i.number) from supplier_invoice i where i.receipt_id = r.id and i.standing), l.name, l.sku_id, l.quantity, l.price, l.tax_rate
            from goods_receipt r join supplier s on s.id = r.supplier_id join goods_receipt_line l on l.receipt_id = r.id
            where s.kra_pin is not null and r.received_at >= ? and r.received_at < ? order by r.received_at, r.id, l.line_no""";
    private static final String ALONE = """
            select s.name, s.kra_pin, i.number, i.invoiced_on, i.vat, i.receipt_id, r.number from supplier_invoice i join supplier s on s.id = i.supplier_id left join goods_receipt r on r.id = i.receipt_id
            where i.invoiced_on >= ? and i.invoiced_on < ? and i.vat > 0 and i.standing and not exists (select 1 from tax_purchase p where p.seller_pin = s.kra_pin and p.state <> 'REJECTED'
              and p.invoice_number = cast(nullif(regexp_replace(i.number, '[^0-9]', ''), '') as unsigned)) order by i.invoiced_on, s.name, i.number""";
    private static final int MONTHS_BESIDE = 3;

    @PersistenceContext(unitName = "shop") EntityManager em;

    private record Told(UUID id, PurchaseRow.Seller seller, LocalDate soldOn, AnswerState state) {
    }

    @Requires(Permission.VIEW_REPORTS)
    public InputVatMonth of(YearMonth month) {
        var from = month.atDay(1);
        var to = month.plusMonths(1).atDay(1);
        var told = told(from.minusMonths(MONTHS_BESIDE), to.plusMonths(MONTHS_BESIDE));
        var heads = List.copyOf(told.keySet());
        var matches = new PurchaseMatcher(receipts(from.minusMonths(2 * MONTHS_BESIDE), to.plusMonths(2 * MONTHS_BESIDE)))
                .match(told.entrySet().stream().map(e -> new PurchaseMatcher.Purchase(e.getKey().seller(), e.getKey().soldOn(), e.getValue())).toList());
        var purchases = IntStream.range(0, heads.size()).filter(i -> YearMonth.from(heads.get(i).soldOn()).equals(month)).mapToObj(i -> purchase(heads.get(i), matches.get(i))).toList();
        var alone = Cells.list(Cells.bind(em.createNativeQuery(ALONE), List.of(from, to)), r -> new Invoice(r.text(0), r.text(1), r.text(2), LocalDate.parse(r.text(3)), r.money(4), r.id(5), r.text(6)));
        return new InputVatMonth(month, purchases, alone);
    }

    /** Also of the months beside it: what took a receipt there does not find it here again. */
    private Map<Told, List<PurchaseMatcher.ToldLine>> told(LocalDate from, LocalDate to) {
        var told = new LinkedHashMap<Told, List<PurchaseMatcher.ToldLine>>();
        Cells.list(Cells.bind(em.createNativeQuery(TOLD), List.of(from, to)), r -> told.computeIfAbsent(
                new Told(r.id(0), new PurchaseRow.Seller(r.text(1), r.text(2), r.text(3), r.count(4)), LocalDate.parse(r.text(5)), AnswerState.valueOf(r.text(6))), t -> new ArrayList<>())
                .add(new PurchaseMatcher.ToldLine(r.text(7), r.decimal(8), r.money(9), r.money(10), r.id(11))));
        return told;
    }

    private static Purchase purchase(Told told, PurchaseMatcher.Match match) {
        var receipt = match.receipt();
        var tax = match.lines().stream().map(InputVatMonth.Line::tax).reduce(Money.ZERO, Money::plus);
        var open = match.lines().stream().filter(l -> l.verdict() != Verdict.AGREES).map(InputVatMonth.Line::tax).reduce(Money.ZERO, Money::plus);
        return new Purchase(told.id(), told.seller(), told.soldOn(), told.state(), receipt == null ? null : receipt.id(), receipt == null ? null : receipt.number(), match.verdict(), tax, open, match.lines());
    }

    private List<PurchaseMatcher.Receipt> receipts(LocalDate from, LocalDate to) {
        var found = new LinkedHashMap<UUID, PurchaseMatcher.Receipt>();
        Cells.list(Cells.bind(em.createNativeQuery(CAME), List.of(DaySums.startOf(from), DaySums.startOf(to))), r -> found.computeIfAbsent(r.id(0),
                id -> new PurchaseMatcher.Receipt(id, r.text(1), r.text(2), LocalDate.ofInstant(r.instant(3), HouseClock.NAIROBI), r.text(4), new ArrayList<>()))
                .lines().add(new PurchaseMatcher.CameLine(r.text(5), r.id(6), r.decimal(7), r.decimal(8), (int) r.count(9))));
        return List.copyOf(found.values());
    }
}
