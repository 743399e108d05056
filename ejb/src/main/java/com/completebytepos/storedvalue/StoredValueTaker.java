package com.completebytepos.storedvalue;

import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.TenderNote;
import com.completebytepos.tenders.TenderTaker;
import com.completebytepos.tenders.Tendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Gift cards, vouchers and store credit as ways of paying. */
@ApplicationScoped
class StoredValueTaker implements TenderTaker {
    @Inject StoredValues values;

    @Override
    public boolean keeps(TenderKind kind) {
        return ValueKind.isOne(kind);
    }

    @Override
    public List<TenderNote> take(Tendered tender) {
        return values.redeem(tender);
    }

    @Override
    public List<TenderNote> giveBack(Tendered tender) {
        return values.credit(tender);
    }
}
