package com.completebytepos.web.pricing;

import com.completebytepos.pricing.engine.offers.Article;
import com.completebytepos.pricing.engine.offers.Hint;
import com.completebytepos.pricing.engine.offers.ListPrices;
import com.completebytepos.pricing.engine.offers.Occasion;
import com.completebytepos.pricing.engine.offers.Offered;
import com.completebytepos.pricing.engine.offers.Offers;
import com.completebytepos.pricing.engine.offers.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The JSON of a basket that asks what it is offered, and of the answer. "" stands for none. */
final class OfferRequestJson {
    private static final String[] REQUEST = {"articles", "occasion"};
    private static final String[] ARTICLE = {"line", "sku", "category", "letter", "quantity", "unitPrice", "fixedTotal", "pieces", "open", "listed"};
    private static final String[] OCCASION = {"at", "weekday", "minute", "branch", "customer", "group", "coupons", "usedUp"};

    private final JsonReader json;
    private final List<Article> articles = new ArrayList<>();
    private Occasion occasion;

    private OfferRequestJson(JsonReader json) {
        this.json = json;
    }

    static String answer(String text, OffersJson.Known known) {
        JsonReader json = new JsonReader(text);
        OfferRequestJson request = new OfferRequestJson(json);
        request.read();
        json.end();
        return request.answer(known);
    }

    private void read() {
        JsonFields fields = new JsonFields(json, REQUEST);
        while (fields.next()) {
            if (fields.at() == 1) {
                occasion = occasion();
                continue;
            }
            json.take('[');
            while (json.another(articles.isEmpty(), ']')) {
                articles.add(article());
            }
        }
    }

    private Article article() {
        JsonFields fields = new JsonFields(json, ARTICLE);
        String[] texts = new String[4];
        long[] numbers = new long[ARTICLE.length];
        boolean[] flags = new boolean[ARTICLE.length];
        while (fields.next()) {
            int at = fields.at();
            if (at >= 1 && at <= 3) {
                texts[at] = OffersJson.orNull(json.string());
            } else if (at >= 7) {
                flags[at] = json.bool();
            } else {
                numbers[at] = json.integer();
            }
        }
        return new Article((int) numbers[0], texts[1], texts[2], texts[3], numbers[4], numbers[5], numbers[6], flags[7], flags[8], flags[9]);
    }

    private Occasion occasion() {
        JsonFields fields = new JsonFields(json, OCCASION);
        long[] numbers = new long[3];
        String[] texts = new String[OCCASION.length];
        Set<String> coupons = Set.of();
        Set<String> usedUp = Set.of();
        while (fields.next()) {
            switch (fields.at()) {
                case 0, 1, 2 -> numbers[fields.at()] = json.integer();
                case 6 -> coupons = OffersJson.texts(json);
                case 7 -> usedUp = OffersJson.texts(json);
                default -> texts[fields.at()] = OffersJson.orNull(json.string());
            }
        }
        return new Occasion(numbers[0], (int) numbers[1], (int) numbers[2], texts[3], texts[4], texts[5], coupons, usedUp);
    }

    private String answer(OffersJson.Known known) {
        List<ListPrices.Found> prices = ListPrices.of(articles, known.lists(), occasion);
        List<Article> priced = new ArrayList<>();
        JsonWriter out = new JsonWriter().open('{').name("prices").open('[');
        for (int at = 0; at < articles.size(); at++) {
            ListPrices.Found found = prices.get(at);
            priced.add(articles.get(at).at(found.price()));
            if (found.list() != null) {
                out.open('{').field("line", articles.get(at).line()).field("price", found.price()).field("list", found.list()).close('}');
            }
        }
        Offered offered = Offers.best(known.promotions(), priced, occasion);
        out.close(']').name("taken").open('[');
        for (Taken one : offered.taken()) {
            out.open('{').field("promotion", one.promotion()).field("version", one.version()).field("line", one.line()).field("amount", one.amount()).close('}');
        }
        out.close(']').name("hints").open('[');
        for (Hint one : offered.hints()) {
            out.open('{').field("promotion", one.promotion()).field("what", one.what()).field("missing", one.missing()).close('}');
        }
        return out.close(']').close('}').text();
    }
}
