package com.completebytepos.tenders;

import java.util.List;

/**
 * Who keeps a kind of money. Called inside the document's own transaction: the sale has happened, so what does not fit is told, never refused.
 * A CDI bean wherever that money is kept; found by itself.
 */
public interface TenderTaker {

    boolean keeps(TenderKind kind);

    List<TenderNote> take(Tendered tender);

    /** Given back to the customer. */
    default List<TenderNote> giveBack(Tendered tender) {
        return List.of();
    }
}
