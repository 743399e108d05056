package com.completebytepos.till;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.pricing.engine.TaxTable;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A till without a screen: registers, keeps a chain, signs, sends. Written to docs/till-protocol.md, not to the server's code. */
public final class TillClient {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    private final String shop;
    private final ChainKey key = new ChainKey();
    private final JsonObject registered;
    private final List<Goods> goods = new ArrayList<>();
    private TaxTable taxes;
    private String cashier;
    private String supervisor;
    private String shift = Ids.next().toString();
    private LocalDate businessDay = LocalDate.now(NAIROBI);
    private long counter;
    private String head;
    private int sales;
    private boolean joined;

    /** @param drawer null for the given till of the given branch */
    private TillClient(String shop, int branch, int till, String drawer) {
        this.shop = shop;
        var ticket = DayText.ticket(shop, supervisorOf(shop));
        var where = drawer != null ? drawer : ticket.getJsonArray("branches").getJsonObject(branch).getJsonArray("tills").getJsonObject(till).getString("id");
        var asked = JSON.createObjectBuilder().add("ticket", ticket.getString("ticket")).add("tillId", where).add("name", "scripted").add("publicKey", key.publicKey()).add("persistent", true);
        this.registered = Api.post(shop, "workstations", null, asked.build().toString()).body();
        this.head = registered.getString("genesis");
        learn();
        goods.addAll(KnownGoods.of(shop, where, token()));
    }

    /** A new workstation at the first till of the first branch, its shift open. */
    public static TillClient at(String shop) {
        return at(shop, 0, 0);
    }

    public static TillClient at(String shop, int branch, int till) {
        var client = new TillClient(shop, branch, till, null);
        client.send(client.openShift(500_000));
        return client;
    }

    /** A new workstation at the first till of the first branch, going on with the shift that is open there, if one is. */
    public static TillClient joining(String shop) {
        var client = new TillClient(shop, 0, 0, null);
        if (!client.joined) client.send(client.openShift(500_000));
        return client;
    }

    /** A second workstation at a drawer whose shift is open. */
    public static TillClient beside(String shop, String drawer) {
        return new TillClient(shop, 0, 0, drawer);
    }

    static String supervisorOf(String shop) { return Map.of("duka", "njeri", "soko", "achieng", "kiosk", "mama").get(shop); }

    private void learn() {
        var rates = new ArrayList<TaxRate>();
        boolean vat = false;
        for (var row : Api.get(shop, "sync/changes?since=0&part=boot", token()).body().getJsonArray("rows").getValuesAs(JsonObject.class)) {
            switch (row.getString("kind")) {
                case "taxrate" -> rates.add(new TaxRate(row.getString("letter"), row.getInt("rate"), row.getBoolean("inUse")));
                case "taxprofile" -> vat = row.getString("profile").equals("VAT");
                case "shift" -> {
                    shift = row.getString("id");
                    businessDay = LocalDate.parse(row.getString("businessDay"));
                    joined = true;
                }
                case "user" -> {
                    if (row.getJsonArray("roles").toString().contains("CASHIER")) cashier = row.getString("id");
                    // People other tests hire may be supervisors too, so the demo's own is known by name.
                    if (row.getString("name").equalsIgnoreCase(supervisorOf(shop))) supervisor = row.getString("id");
                }
                default -> { }
            }
        }
        taxes = new TaxTable(vat, rates);
    }

    public SignedEntry openShift(long floatCents, JsonObjectBuilder... more) { return openShiftAt(Instant.now(), floatCents, more); }

    public SignedEntry openShiftAt(Instant at, long floatCents, JsonObjectBuilder... more) {
        shift = Ids.next().toString();
        var opened = JSON.createObjectBuilder().add("till", registered.getString("tillId")).add("businessDay", businessDay.toString()).add("float", floatCents);
        for (var one : more) opened.addAll(one);
        return chained("shift.open", Ids.next().toString(), at, JSON.createObjectBuilder().add("shiftOpen", opened));
    }

    public SignedEntry sale(Sold... lines) {
        return sale(SaleText.of(Arrays.asList(lines), taxes));
    }

    /** A sale with any content, to say what no honest till would. */
    public SignedEntry sale(SaleText text) {
        return saleAt(Instant.now(), text);
    }

    public SignedEntry saleAt(Instant at, SaleText text) {
        sales++;
        var content = text.json(String.format("%s-%06d", registered.getString("receiptPrefix"), sales), businessDay);
        return chained("sale", Ids.next().toString(), at, JSON.createObjectBuilder().add("sale", content));
    }

    /** A sale with what a colleague approved about it. */
    public SignedEntry approvedSale(SaleText text, JsonArrayBuilder approvals) {
        sales++;
        var content = text.json(String.format("%s-%06d", registered.getString("receiptPrefix"), sales), businessDay);
        return chained("sale", Ids.next().toString(), Instant.now(), JSON.createObjectBuilder().add("sale", content).add("approvals", approvals));
    }

    /** Ends the shift with a count. @param pieces by denomination in cents @param tells what the till says they come to */
    public SignedEntry closeShift(Map<Long, Long> pieces, long tells, JsonObjectBuilder... approvals) {
        return told("shift.close", DayText.close(pieces, tells), approvals);
    }

    /** The count of an amount in as few notes and coins as there are, told as it is. */
    public SignedEntry closeShiftWith(long cents, JsonObjectBuilder... approvals) {
        return closeShift(DayText.pieces(cents), cents, approvals);
    }

    public SignedEntry moveCash(String type, long cents, String reason, JsonObjectBuilder... approvals) {
        return told("cash.move", DayText.move(type, cents, reason), approvals);
    }

    public SignedEntry openDrawer(String reason, JsonObjectBuilder... approvals) {
        return told("drawer.open", DayText.drawer(reason), approvals);
    }

    public SignedEntry removed(Goods goods, long quantity, boolean abandoned) {
        return told("cart.trace", DayText.removed(goods, quantity, abandoned));
    }

    /** Goods of a sale that come back; amounts as an honest till reckons them are the caller's. @param lines JSON of the lines @param refund cents in cash */
    public SignedEntry returning(String original, String reason, JsonArrayBuilder lines, long refund, JsonObjectBuilder... approvals) {
        var number = String.format("%s-R%06d", registered.getString("receiptPrefix"), counter + 1);
        return told("return", DayText.returning(original, reason, lines, JSON.createObjectBuilder().add("kind", "CASH").add("amount", refund), number, businessDay), approvals);
    }

    /** Given back another way than in cash. @param refund its kind, amount and code */
    public SignedEntry returningAs(JsonObjectBuilder refund, String original, String reason, JsonArrayBuilder lines, JsonObjectBuilder... approvals) {
        var number = String.format("%s-R%06d", registered.getString("receiptPrefix"), counter + 1);
        return told("return", DayText.returning(original, reason, lines, refund, number, businessDay), approvals);
    }

    /** The number of the last sale told. */
    public String lastReceipt() {
        return String.format("%s-%06d", registered.getString("receiptPrefix"), sales);
    }

    private SignedEntry told(String kind, JsonObjectBuilder content, JsonObjectBuilder... approvals) {
        var given = JSON.createArrayBuilder();
        for (var one : approvals) given.add(one);
        return chained(kind, Ids.next().toString(), Instant.now(), approvals.length == 0 ? content : content.add("approvals", given));
    }

    /** Somebody else stands at this till now. */
    public TillClient as(String user) {
        cashier = user;
        return this;
    }

    /** What a browser restored from a copy sells: the number of an entry sent before, the receipt number of a sale made before. */
    public SignedEntry forked(SignedEntry sent, String before, Sold... lines) {
        var content = SaleText.of(Arrays.asList(lines), taxes).json(String.format("%s-%06d", registered.getString("receiptPrefix"), sales), businessDay);
        return signed("sale", Ids.next().toString(), sent.counter(), before, Instant.now(), JSON.createObjectBuilder().add("sale", content));
    }

    /** The number the next sale must carry, for a sale told by hand. */
    public String nextReceipt() { return String.format("%s-%06d", registered.getString("receiptPrefix"), ++sales); }

    public LocalDate businessDay() { return businessDay; }

    public SignedEntry printed(SignedEntry sale) {
        return chained("receipt.print", Ids.next().toString(), Instant.now(), JSON.createObjectBuilder().add("print",
                JSON.createObjectBuilder().add("sale", sale.id()).add("medium", "PAPER").add("paper", "PROVISIONAL")));
    }

    /** Signs content as the next of the chain. */
    public SignedEntry chained(String kind, String id, Instant at, JsonObjectBuilder content) {
        var entry = signed(kind, id, counter + 1, head, at, content);
        counter++;
        head = ChainKey.hash(entry.payload());
        return entry;
    }

    /** Signs content with a place in the chain of the caller's choice; the chain itself does not move. */
    public SignedEntry signed(String kind, String id, long number, String previous, Instant at, JsonObjectBuilder content) {
        var payload = JSON.createObjectBuilder().add("format", 1).add("kind", kind).add("id", id).add("workstation", workstationId()).add("counter", number)
                .add("previous", previous).add("engine", "1").add("prices", 1).add("at", at.truncatedTo(ChronoUnit.MILLIS).toString()).add("cashier", cashier)
                .add("shift", shift).addAll(content).build().toString();
        return new SignedEntry(id, number, payload, key.sign(payload));
    }

    public String sign(String payload) { return key.sign(payload); }
    /** What a batch of these is sent as. */
    public String body(SignedEntry... entries) {
        var array = JSON.createArrayBuilder();
        for (var entry : entries) array.add(JSON.createObjectBuilder().add("payload", entry.payload()).add("signature", entry.signature()));
        return JSON.createObjectBuilder().add("entries", array).build().toString();
    }

    public Api.Reply post(SignedEntry... entries) { return Api.post(shop, "sync/commands", token(), body(entries)); }

    /** Sends and answers what was said of each entry. */
    public List<JsonObject> send(SignedEntry... entries) {
        var reply = post(entries);
        if (reply.status() != 200) throw new IllegalStateException(reply.status() + " " + reply.body());
        return reply.body().getJsonArray("answers").getValuesAs(JsonObject.class);
    }

    public Api.Reply ping(long claimedCounter, String claimedHash) {
        return Api.get(shop, "ping?counter=" + claimedCounter + "&hash=" + claimedHash + "&unsent=0", token());
    }

    public Goods goods(int at) { return goods.get(at % goods.size()); }

    public List<Goods> shelf() { return List.copyOf(goods); }

    public TaxTable taxes() { return taxes; }
    public String shop() { return shop; }
    public String token() { return registered.getString("token"); }
    public String workstationId() { return registered.getString("workstationId"); }
    public String cashier() { return cashier; }
    public String supervisor() { return supervisor; }

    public String branchId() { return registered.getString("branchId"); }
    public String shift() { return shift; }

    public long counter() { return counter; }
    public String head() { return head; }
}
