package com.completebytepos.collecting;

import static com.completebytepos.collecting.Shelves.CHAIN;
import static com.completebytepos.collecting.Shelves.id;
import static com.completebytepos.collecting.Shelves.lies;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.engine.ReturnShare;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What tills do with goods that are collected elsewhere. */
final class Deeds {

    private Deeds() {
    }

    /** Goods of which enough lie in the other branch, and nobody tells pieces apart. */
    static Goods goods(TillClient here, TillClient there, int at) {
        var goods = here.shelf().stream().filter(g -> g.unit().equals("EA"))
                .filter(g -> Books.number(CHAIN, "select count(*) from sku k join product p on p.id = k.product_id where p.kind = 'GOODS' and k.id = " + id(g.id())) == 1).skip(at).findFirst().orElseThrow();
        lies(there, goods);
        return goods;
    }

    static Sold line(Goods goods, long quantity, String branch) {
        return new Sold(goods, quantity, Map.of("collectAt", branch, "collector", "Wanjiru", "collectorPhone", "0712345678"));
    }

    static Api.Reply handOver(TillClient till, String number, String claim) {
        return Api.post(CHAIN, "collections/" + number + "/hand-over", till.token(), Json.createObjectBuilder().add("cashier", till.cashier()).add("claim", claim).build().toString());
    }

    static String refused(Api.Reply reply) {
        return reply.body().getString("type");
    }

    static List<String> back(TillClient till, SignedEntry sale, SaleText text, long before, long quantity, Instant at) {
        return back(till, sale, text, before, quantity, new When(at, false));
    }

    record When(Instant at, boolean away) {
    }

    /** What it was found of, after what refunds in notes are always found of. */
    static List<String> back(TillClient till, SignedEntry sale, SaleText text, long before, long quantity, When when) {
        long sold = text.lines().get(0).quantity();
        long total = ReturnShare.of(text.priced().total(), sold, before, quantity);
        var number = till.lastReceipt().replaceAll("\\d+$", "") + String.format("R%06d", till.counter() + 1);
        var content = Json.createObjectBuilder().add("receiptNumber", number).add("businessDay", till.businessDay().toString()).add("offline", when.away()).add("original", sale.id()).add("reason", "OTHER").addNull("exchangeSale")
                .add("lines", Json.createArrayBuilder().add(DayText.back(1, text.lines().get(0), quantity, total))).add("total", total)
                .add("refunds", Json.createArrayBuilder().add(Json.createObjectBuilder().add("kind", "CASH").add("amount", total)));
        var told = till.chained("return", Ids.next().toString(), when.at(), Json.createObjectBuilder().add("return", content).add("approvals", Json.createArrayBuilder().add(DayText.approval("REFUND", till.supervisor(), "Customer's wish"))));
        return Buyers.codes(till, told).stream().filter(code -> !code.equals("refund-differs") && !code.equals("refund-beyond-tender")).toList();
    }
}
