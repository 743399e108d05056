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
    private static final String WRONG_BUYER = "WRONG_BUYER";

    @Inject SaleSheets sheets;
    @Inject Returnables returnables;
    @Inject BusinessCard business;
    @Inject PriceBook prices;
    @Inject ReceiptPrints prints;
    @Inject FiscalStamps stamps;
    @Inject PromotionUses given;
    @Inject AccountQueries accounts;
    @Inject Clock clock;

    /** @param documentId one of the sale's at the authority; null for the one the sale stands for @throws com.completebytepos.kernel.Rejection 404 when this shop has no such sale */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public ReceiptPaper issuePdf(UUID saleId, UUID documentId) {
        return issue(saleId, documentId, "PDF");
    }

    /** For a till's own printer. @throws com.completebytepos.kernel.Rejection 404 when this shop has no such sale */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public ReceiptPaper issuePaper(UUID saleId, UUID documentId) {
        return issue(saleId, documentId, "PAPER");
    }

    private ReceiptPaper issue(UUID saleId, UUID documentId, String medium) {
        var stored = sheets.find(saleId);
        var actor = CurrentShop.actor();
        var fiscal = documentId == null ? stamps.forPaper(saleId).orElse(null) : stamps.forPaper(saleId, documentId);
        var kind = fiscal == null ? ReceiptPaper.PROVISIONAL : prints.originals(saleId, fiscal.documentId(), fiscal.since()) == 0 ? ReceiptPaper.ORIGINAL : ReceiptPaper.COPY;
        prints.count(new ReceiptPrints.Printed(Ids.next(), saleId, kind, medium), fiscal == null ? null : fiscal.documentId(), clock.instant(), actor.kind() == Actor.Kind.USER ? actor.id() : null);
        boolean whole = fiscal != null && fiscal.credited() != null && fiscal.credited().whole();
        var sale = whole ? stored.takenBack() : stored;
        var takesBack = whole ? new Returnables.Document(saleId, stored.head().receiptNumber(), stored.head().completedAt(), stored.amounts().total(), WRONG_BUYER)
                : returnables.originalOf(saleId).stream().findFirst().orElse(null);
        var beside = takesBack == null ? new ReceiptPaper.Beside(given.reasons(saleId), accounts.collected(saleId).orElse(null), sheets.deposits(saleId)) : ReceiptPaper.Beside.NOTHING;
        return new ReceiptPaper(business.details(), sale, sale.head().vatRegistered(), taxes(sale), kind, fiscal, exchanged(sale), beside, takesBack);
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
