package com.completebytepos.till;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The goods of a drawer, learned once and brought up to date for each further till, as a browser does. Hundreds of scripted tills of one run would
 * otherwise each fetch the whole catalogue, which is most of what beginning at one costs.
 */
final class KnownGoods {
    private static final Map<String, KnownGoods> DRAWERS = new ConcurrentHashMap<>();

    private final Map<String, Goods> goods = new LinkedHashMap<>();
    private long upTo;

    static List<Goods> of(String shop, String drawer, String token) {
        return DRAWERS.computeIfAbsent(shop + " " + drawer, any -> new KnownGoods()).broughtUpToDate(shop, token);
    }

    private synchronized List<Goods> broughtUpToDate(String shop, String token) {
        for (boolean more = true; more;) {
            var page = Api.get(shop, "sync/changes?since=" + upTo + "&part=all&limit=1000", token).body();
            for (var row : page.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                if (!row.getString("kind").equals("product")) continue;
                if (row.getBoolean("deleted", false) || !row.getBoolean("active", true)) goods.remove(row.getString("id"));
                else goods.put(row.getString("id"), Goods.of(row));
            }
            more = page.getBoolean("more") && page.getJsonNumber("upTo").longValue() > upTo;
            upTo = page.getJsonNumber("upTo").longValue();
        }
        return List.copyOf(goods.values());
    }
}
