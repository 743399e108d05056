package com.completebytepos.till;

/** Sales a person should look at. */
public final class OddSales {

    private OddSales() {
    }

    /** Sold and sent for a shilling more than the list says. */
    public static SignedEntry dearer(TillClient till) {
        var goods = till.goods(4);
        var honest = till.sale(new Sold(goods, 1_000));
        var payload = honest.payload().replace("\"unitPrice\":" + goods.price(), "\"unitPrice\":" + (goods.price() + 100));
        var told = new SignedEntry(honest.id(), honest.counter(), payload, till.sign(payload));
        till.send(told);
        return told;
    }
}
