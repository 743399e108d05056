package com.completebytepos.web.pricing;

import com.completebytepos.pricing.engine.offers.Buyers;
import com.completebytepos.pricing.engine.offers.Deal;
import com.completebytepos.pricing.engine.offers.Goods;
import com.completebytepos.pricing.engine.offers.Period;
import com.completebytepos.pricing.engine.offers.PriceList;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.pricing.engine.offers.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON of promotions and price lists: the fields of the engine's records under their names, every one once; "" stands for none. */
final class OffersJson {
    private static final String[] ALL = {"promotions", "lists"};
    private static final String[] PROMOTION = {"id", "version", "kind", "goods", "deal", "terms", "period", "buyers"};
    private static final String[] GOODS = {"skus", "categories"};
    private static final String[] DEAL = {"value", "percent", "buy", "get", "times", "gets", "parts"};
    private static final String[] PART = {"goods", "pieces"};
    private static final String[] TERMS = {"rank", "exclusive", "minimum", "most", "budget"};
    private static final String[] PERIOD = {"from", "to", "weekdays", "fromMinute", "toMinute"};
    private static final String[] BUYERS = {"customers", "groups", "branches", "coupon", "once"};
    private static final String[] LIST = {"id", "group", "branch", "period", "prices"};
    private static final String[] PRICE = {"sku", "from", "price"};

    /** What there is to offer. */
    record Known(List<Promotion> promotions, List<PriceList> lists) {
    }

    private final JsonReader json;

    private OffersJson(JsonReader json) {
        this.json = json;
    }

    static Known read(String text) {
        JsonReader json = new JsonReader(text);
        OffersJson reader = new OffersJson(json);
        JsonFields fields = new JsonFields(json, ALL);
        List<Promotion> promotions = new ArrayList<>();
        List<PriceList> lists = new ArrayList<>();
        while (fields.next()) {
            json.take('[');
            if (fields.at() == 0) {
                while (json.another(promotions.isEmpty(), ']')) {
                    promotions.add(reader.promotion());
                }
            } else {
                while (json.another(lists.isEmpty(), ']')) {
                    lists.add(reader.list());
                }
            }
        }
        json.end();
        return new Known(promotions, lists);
    }

    private Promotion promotion() {
        JsonFields fields = new JsonFields(json, PROMOTION);
        String id = null;
        int version = 0;
        PromotionKind kind = null;
        Goods goods = null;
        Deal deal = null;
        Terms terms = null;
        Period period = null;
        Buyers buyers = null;
        while (fields.next()) {
            switch (fields.at()) {
                case 0 -> id = json.string();
                case 1 -> version = small();
                case 2 -> kind = kind(json.string());
                case 3 -> goods = goods();
                case 4 -> deal = deal();
                case 5 -> terms = terms();
                case 6 -> period = period();
                default -> buyers = buyers();
            }
        }
        return new Promotion(id, version, kind, goods, deal, terms, period, buyers);
    }

    private PromotionKind kind(String name) {
        for (PromotionKind kind : PromotionKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw json.refuse("kind of promotion");
    }

    private Goods goods() {
        JsonFields fields = new JsonFields(json, GOODS);
        List<Set<String>> sets = new ArrayList<>(List.of(Set.of(), Set.of()));
        while (fields.next()) {
            sets.set(fields.at(), texts(json));
        }
        return new Goods(sets.get(0), sets.get(1));
    }

    private Deal deal() {
        JsonFields fields = new JsonFields(json, DEAL);
        long value = 0;
        boolean percent = false;
        int[] numbers = new int[DEAL.length];
        Goods gets = null;
        List<Deal.Part> parts = new ArrayList<>();
        while (fields.next()) {
            switch (fields.at()) {
                case 0 -> value = json.integer();
                case 1 -> percent = json.bool();
                case 5 -> gets = getsIfAny();
                case 6 -> parts(parts);
                default -> numbers[fields.at()] = small();
            }
        }
        return new Deal(value, percent, numbers[2], numbers[3], numbers[4], gets, parts);
    }

    /** A list of one, or of none where the goods themselves come cheaper. */
    private Goods getsIfAny() {
        json.take('[');
        Goods gets = null;
        while (json.another(gets == null, ']')) {
            gets = goods();
        }
        return gets;
    }

    private void parts(List<Deal.Part> parts) {
        json.take('[');
        while (json.another(parts.isEmpty(), ']')) {
            JsonFields fields = new JsonFields(json, PART);
            Goods goods = null;
            int pieces = 0;
            while (fields.next()) {
                if (fields.at() == 0) {
                    goods = goods();
                } else {
                    pieces = small();
                }
            }
            parts.add(new Deal.Part(goods, pieces));
        }
    }

    private Terms terms() {
        JsonFields fields = new JsonFields(json, TERMS);
        long[] numbers = new long[TERMS.length];
        boolean exclusive = false;
        while (fields.next()) {
            if (fields.at() == 1) {
                exclusive = json.bool();
            } else {
                numbers[fields.at()] = json.integer();
            }
        }
        return new Terms((int) numbers[0], exclusive, numbers[2], numbers[3], numbers[4]);
    }

    private Period period() {
        JsonFields fields = new JsonFields(json, PERIOD);
        long[] numbers = new long[PERIOD.length];
        while (fields.next()) {
            numbers[fields.at()] = json.integer();
        }
        return new Period(numbers[0], numbers[1], (int) numbers[2], (int) numbers[3], (int) numbers[4]);
    }

    private Buyers buyers() {
        JsonFields fields = new JsonFields(json, BUYERS);
        List<Set<String>> sets = new ArrayList<>(List.of(Set.of(), Set.of(), Set.of()));
        boolean coupon = false;
        boolean once = false;
        while (fields.next()) {
            switch (fields.at()) {
                case 3 -> coupon = json.bool();
                case 4 -> once = json.bool();
                default -> sets.set(fields.at(), texts(json));
            }
        }
        return new Buyers(sets.get(0), sets.get(1), sets.get(2), coupon, once);
    }

    private PriceList list() {
        JsonFields fields = new JsonFields(json, LIST);
        String[] texts = new String[3];
        Period period = null;
        Map<String, List<PriceList.Step>> prices = new HashMap<>();
        while (fields.next()) {
            switch (fields.at()) {
                case 3 -> period = period();
                case 4 -> prices(prices);
                default -> texts[fields.at()] = json.string();
            }
        }
        return new PriceList(texts[0], orNull(texts[1]), orNull(texts[2]), period, prices);
    }

    private void prices(Map<String, List<PriceList.Step>> prices) {
        json.take('[');
        boolean first = true;
        while (json.another(first, ']')) {
            first = false;
            JsonFields fields = new JsonFields(json, PRICE);
            String sku = null;
            long[] numbers = new long[PRICE.length];
            while (fields.next()) {
                if (fields.at() == 0) {
                    sku = json.string();
                } else {
                    numbers[fields.at()] = json.integer();
                }
            }
            prices.computeIfAbsent(sku, unused -> new ArrayList<>()).add(new PriceList.Step(numbers[1], numbers[2]));
        }
    }

    private int small() {
        return (int) json.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static Set<String> texts(JsonReader json) {
        Set<String> texts = new HashSet<>();
        json.take('[');
        boolean first = true;
        while (json.another(first, ']')) {
            first = false;
            texts.add(json.string());
        }
        return texts;
    }
}
