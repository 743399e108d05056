package com.completebytepos.fiscal;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.util.UUID;

/** Goods as KRA is told of them under one PIN; {@code code} is null before they are told, {@code words} are KRA's refusal. */
public record ItemRow(UUID id, String pin, UUID skuId, String taxLetter, String code, Description description, String name, Money price, ItemState state, String words)
        implements Serializable {

    /** KRA's codes: item class, type (1 raw material, 2 goods, 3 service), packaging, quantity unit, country of origin. */
    public record Description(String classCode, String itemType, String packaging, String unit, String origin) implements Serializable {
    }
}
