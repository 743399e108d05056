package com.completebytepos.selling.goods;

import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.SkuFacts;
import com.completebytepos.pricing.engine.PricedLine;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import java.util.List;

/** What goods whose pieces are told apart should have been sold with. Only finds: a till that cannot ask sells without, and the customer has left. */
public record ToldApart(List<Finding> findings) {
    private static final long ONE = 1_000;

    public void check(PricedLine line, CompletedSale.Line source, SkuFacts known) {
        if (known.kind() != ProductKind.GOODS) return;
        var by = known.tracking();
        var agreed = source.agreed();
        long pieces = known.unitsIn(source.unit()).thousandths() * line.quantity() / ONE;
        long told = agreed.serials().stream().distinct().count();
        if (by.serial() && told == 0) findings.add(new Finding("serial-missing", line.line(), source.name()));
        else if (by.serial() && pieces != told * ONE) findings.add(new Finding("serial-of-many", line.line(), source.name() + ": " + told + " / " + pieces / ONE));
        else if (!by.serial() && (by.batch() || by.expiry()) && agreed.batch() == null && agreed.collect() == null) findings.add(new Finding("batch-missing", line.line(), source.name()));
    }
}
