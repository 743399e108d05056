package com.completebytepos.reporting;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.fiscal.FiscalStamps;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.selling.ReceiptPrints;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that no paper leaves the server without being counted, in the transaction that reads what stands on it. */
@Stateless
public class Receipts {
    /** As a tender: what came back in the same ticket. */
    private static final String EXCHANGE = "EXCHANGE";

    @Inject SaleSheets sheets;
    @Inject Returnables returnables;
    @Inject BusinessCard business;
    @Inject PriceBook prices;
    @Inject ReceiptPrints prints;
    @Inject FiscalStamps stamps;
    @Inject PromotionUses given;
    @Inject AccountQueries accounts;
    @Inject Clock clock;

    /** @throws com.completebytepos.kernel.Rejection 404 when this shop has no such sale */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public ReceiptPaper issuePdf(UUID saleId) {
        return issue(saleId, "PDF");
    }

    /** For a till's own printer. @throws com.completebytepos.kernel.Rejection 404 when this shop has no such sale */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public ReceiptPaper issuePaper(UUID saleId) {
        return issue(saleId, "PAPER");
    }

    private ReceiptPaper issue(UUID saleId, String medium) {
        var sale = sheets.find(saleId);
        var actor = CurrentShop.actor();
        var fiscal = stamps.forPaper(saleId).orElse(null);
        var kind = fiscal == null ? ReceiptPaper.PROVISIONAL : prints.of(saleId, ReceiptPaper.ORIGINAL, fiscal.since()) == 0 ? ReceiptPaper.ORIGINAL : ReceiptPaper.COPY;
        prints.count(Ids.next(), saleId, kind, medium, clock.instant(), actor.kind() == Actor.Kind.USER ? actor.id() : null);
        return new ReceiptPaper(business.details(), sale, sale.head().vatRegistered(), taxes(sale), kind, fiscal, exchanged(sale),
                new ReceiptPaper.Beside(given.reasons(saleId), accounts.collected(saleId).orElse(null)));
    }

    private SaleSheet exchanged(SaleSheet sale) {
        if (sale.amounts().total().isNegative() || sale.tenders().stream().noneMatch(tender -> tender.kind().equals(EXCHANGE))) return null;
        return returnables.exchangedWith(sale.head().id()).stream().findFirst().map(one -> sheets.find(one.id())).orElse(null);
    }

    private List<ReceiptPaper.TaxLine> taxes(SaleSheet sale) {
        var rates = prices.taxesOn(LocalDate.ofInstant(sale.head().completedAt(), HouseClock.NAIROBI)).table().rates().stream().collect(Collectors.toMap(TaxRate::letter, TaxRate::rate));
        return List.of("A", "B", "C", "D", "E").stream().map(letter -> {
            var sold = sale.taxes().stream().filter(t -> t.letter().equals(letter)).findFirst();
            long rate = sold.map(t -> t.rate().movePointRight(2).longValueExact()).orElse(rates.getOrDefault(letter, 0L));
            return new ReceiptPaper.TaxLine(letter, rate, sold.orElse(new SaleSheet.Tax(letter, BigDecimal.ZERO, Money.ZERO, Money.ZERO, Money.ZERO)));
        }).toList();
    }
}
