package com.completebytepos.fiscal;

import com.completebytepos.kernel.Money;
import jakarta.json.JsonObject;
import java.util.UUID;

/** Goods in the very words the product tells KRA. */
public final class OwnItems {
    private OwnItems() {
    }

    /** @param type 2 goods, 3 service */
    public static ItemRow row(long serial, String type, String letter, String name, String price) {
        var code = "KE" + type + "NTNO" + String.format("%07d", serial);
        return new ItemRow(UUID.randomUUID(), "x", UUID.randomUUID(), letter, code, new ItemRow.Description("1000000000", type, "NT", "NO", "KE"), name, Money.of(price), ItemState.REGISTERED, null);
    }

    public static JsonObject body(ItemRow item) {
        return ItemRegistration.body(item);
    }
}
