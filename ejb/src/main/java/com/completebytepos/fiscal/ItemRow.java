package com.completebytepos.fiscal;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/** Goods as KRA is told of them under one PIN; {@code code} is null before they are told, {@code words} are KRA's refusal. */
public record ItemRow(UUID id, String taxpayer, UUID skuId, String taxLetter, String code, Description description, String name, Money price, ItemState state, String words)
        implements Serializable {

    /** What is to be told of a part: PROPOSED not told yet, SENT no answer yet, TOLD, REFUSED for a person, GONE from the kit though KRA was told of it. */
    public enum PartState { PROPOSED, SENT, TOLD, REFUSED, GONE }

    /** So much of {@code part} is in one {@code kit}; {@code told} is what KRA has, null before it has any; {@code words} are KRA's refusal. */
    public record Part(UUID id, String kit, String part, BigDecimal quantity, BigDecimal told, PartState state, String words) implements Serializable {
    }

    /** KRA's codes: item class, type (1 raw material, 2 goods, 3 service), packaging, quantity unit, country of origin. */
    public record Description(String classCode, String itemType, String packaging, String unit, String origin) implements Serializable {
    }
}
