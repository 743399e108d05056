package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.cash.CashMovements;
import com.completebytepos.cash.CloseShift;
import com.completebytepos.cash.SlipMoves;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Exchanges;
import com.completebytepos.selling.OpenShift;
import com.completebytepos.selling.Returns;
import com.completebytepos.storedvalue.ValueLoaded;
import com.completebytepos.storedvalue.ValueSales;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.Tendered;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** From the text of format 1 to the words of the desks it is for. */
final class CommandReader {
    private static final int FORMAT = 1;
    private static final int LONGEST = 500_000;
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_REASON = 120;
    private static final int RATE_DECIMALS = 4;

    private CommandReader() {
    }

    /** @throws Unreadable when it is not a command */
    static Command read(String payload) {
        if (payload == null || payload.length() > LONGEST) throw new Unreadable("payload");
        var body = Fields.parse(payload);
        var fields = new Fields(body);
        if (fields.number("format") != FORMAT) throw new Unreadable("format");
        long counter = fields.number("counter");
        if (counter < 1) throw new Unreadable("counter");
        return new Command(fields.text("kind", 20), fields.id("id"), fields.id("workstation"), counter, hash(fields.text("previous", 64)), fields.text("engine", 10),
                fields.instant("at"), fields.id("cashier"), fields.id("shift"), body);
    }

    static CompletedSale sale(Command command, CompletedSale.Place place) {
        var sale = new Fields(command.body()).object("sale");
        var paper = sale.has("paper") ? sale.object("paper") : null;
        var lines = sale.list("lines").stream().map(CommandReader::line).toList();
        var tenders = sale.list("tenders").stream().map(CommandReader::taken).toList();
        return new CompletedSale(command.id(), place, command.shift(), command.cashier(), sale.idOrNull("customer"), sale.textOrNull("receiptNumber", 200), sale.day("businessDay"),
                paper == null ? command.at() : paper.instant("at"), sale.flag("offline"), command.engine(), lines, sale.number("basketDiscount"), sale.number("total"), sale.number("tax"), tenders,
                cut(sale.textOrNull("buyerPin", 1000), 40), paper == null ? null : paper.shortened("number", 30), offered(sale), waived(sale), command.at(), null, byHand(sale), deposits(sale));
    }

    /** Absent where nothing of the sale comes in returnables, and before there were any. */
    private static CompletedSale.Deposits deposits(Fields sale) {
        var told = sale.has("deposits") ? sale.object("deposits") : null;
        return told == null ? CompletedSale.Deposits.NONE : new CompletedSale.Deposits(depositLines(told), told.has("paidOut") ? told.number("paidOut") : 0);
    }

    static List<CompletedSale.Deposit> depositLines(Fields told) {
        return told.list("lines").stream().map(l -> new CompletedSale.Deposit(l.id("returnable"), l.shortened("name", 60), l.number("pieces"), l.number("each"))).toList();
    }

    /** The proforma the sale's cart was offered by. What is no id names none: the sale has happened, whatever it says of an offer. */
    static Optional<UUID> offer(Command command) {
        var told = command.body().getJsonObject("sale").get("proforma");
        return told instanceof JsonString text && text.getString().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text.getString())) : Optional.empty();
    }

    /** Absent where the customer was let off nothing. */
    private static CompletedSale.Waived waived(Fields sale) {
        if (!sale.has("waived")) return null;
        return new CompletedSale.Waived(sale.object("waived").number("amount"), sale.object("waived").shortened("reason", LONGEST_REASON));
    }

    /** What others allowed; absent before there were approvals. */
    static List<Approvals.Told> approvals(Command command) {
        return approvals(new Fields(command.body()));
    }

    private static List<Approvals.Told> approvals(Fields fields) {
        return fields.listIfAny("approvals").stream().map(a -> new Approvals.Told(a.shortened("action", 20), lineOrWhole(a),
                a.id("by"), a.instant("at"), a.has("reason") ? a.shortened("reason", 120) : null, a.idOrNull("asked"))).toList();
    }

    /** Absent where the cashier gave everything, and before anything was told of who did. */
    private static CompletedSale.ByHand byHand(Fields sale) {
        var given = sale.listIfAny("given").stream().map(g -> new CompletedSale.Given(g.shortened("action", 20), lineOrWhole(g), g.id("by"), g.instant("at"),
                g.has("ceilings") ? number(g, "ceilings") : null, g.has("offline") && g.flag("offline"))).toList();
        return new CompletedSale.ByHand(sale.has("ceilings") ? number(sale, "ceilings") : null, given);
    }

    private static int lineOrWhole(Fields told) {
        return told.has("line") ? (int) Math.max(0, Math.min(told.number("line"), MOST_LINES)) : 0;
    }

    static OpenShift shift(Command command, UUID branchId, UUID tillId) {
        var opened = new Fields(command.body()).object("shiftOpen");
        return new OpenShift(command.shift(), tillId, branchId, command.cashier(), opened.day("businessDay"), command.at(), Money.ofCents(opened.number("float")));
    }

    /** Told since floats are counted by piece, and only where the cashier counted. */
    static List<CloseShift.Pieces> opening(Command command) {
        return pieces(new Fields(command.body()).object("shiftOpen").listIfAny("pieces"));
    }

    private static List<CloseShift.Pieces> pieces(List<Fields> told) {
        return told.stream().map(p -> new CloseShift.Pieces(Money.ofCents(p.number("denomination")), p.number("pieces"))).toList();
    }

    record Print(UUID saleId, String medium, String paper) {
    }

    static Print print(Command command) {
        var print = new Fields(command.body()).object("print");
        return new Print(print.id("sale"), print.text("medium", 10), print.text("paper", 12));
    }

    static CompletedSale.Taken taken(Fields tender) {
        return new CompletedSale.Taken(tender.text("kind", 12), tender.number("amount"), tender.number("given"), tender.number("change"), tender.idOrNull("payment"), code(tender), details(tender));
    }

    /** Read whole, so that a till that says too much is heard: what is too long for the books is cut. */
    static String code(Fields tender) {
        var code = tender.textOrNull("code", 1000);
        return code == null || code.length() <= 30 ? code : code.substring(0, 30);
    }

    /** What is no code at all is told as a finding by whoever keeps that money. */
    private static String plain(String code) {
        return code == null || !code.matches("[A-Za-z0-9]{1,30}") ? null : code;
    }

    static ValueSales.Load load(Command command, WorkstationEntry from) {
        var told = new Fields(command.body()).object("value");
        var tender = told.object("tender");
        var amount = Money.ofCents(told.number("amount"));
        var kind = TenderKind.of(tender.text("kind", 12)).orElse(null);
        var details = details(tender);
        boolean notes = kind == TenderKind.FOREIGN_CASH && details.currency() != null && details.currency().matches("[A-Z]{3}");
        var handed = new ValueLoaded.Paid(kind, tender.has("given") ? Money.ofCents(tender.number("given")) : amount, tender.has("change") ? Money.ofCents(tender.number("change")) : Money.ZERO,
                notes ? details.currency() : null, notes ? details.foreignAmount() : null);
        var deed = new ValueLoaded(command.id(), from.tillId(), from.branchId(), command.shift(), command.cashier(), command.at(), amount, handed);
        var place = new Tendered.Place(from.branchId(), from.id(), command.cashier(), told.idOrNull("holder"), null, command.at());
        var whole = handed.given().compareTo(amount) > 0 ? handed.given() : amount;
        var paid = kind == null ? null : new Tendered(command.id(), 1, kind, amount, whole, tender.idOrNull("payment"), plain(code(tender)), details, place);
        return new ValueSales.Load(deed, told.text("kind", 12), told.shortenedOrNull("code", 60), told.has("expires") ? told.day("expires") : null, told.idOrNull("holder"), paid);
    }

    private static Tendered.Details details(Fields tender) {
        if (!tender.has("dated") && !tender.has("currency")) return Tendered.Details.NONE;
        var foreign = tender.numberOrNull("foreign");
        var rate = tender.numberOrNull("rate");
        return new Tendered.Details(tender.has("dated") ? tender.day("dated") : null, tender.has("currency") ? tender.text("currency", 3) : null,
                foreign == null ? null : BigDecimal.valueOf(foreign, 2), rate == null ? null : BigDecimal.valueOf(rate, RATE_DECIMALS));
    }

    static CloseShift close(Command command) {
        var told = new Fields(command.body()).object("shiftClose");
        var pieces = pieces(told.list("pieces"));
        var tenders = told.list("tenders").stream().map(t -> new CloseShift.Counted(t.text("kind", 12), Money.ofCents(t.number("amount")), t.has("currency") ? t.text("currency", 3) : null, t.numberOrNull("foreign"))).toList();
        var before = told.listIfAny("before").stream().map(b -> new CloseShift.TakenBack(b.instant("at"), Money.ofCents(b.number("amount")), Money.ofCents(b.number("off")))).toList();
        return new CloseShift(pieces, tenders, told.number("unsent"), told.has("byTender") && told.flag("byTender"), told.has("stays") ? Money.ofCents(told.number("stays")) : null, before);
    }

    static CashMovements.Move move(Command command) {
        var told = new Fields(command.body()).object("move");
        var slip = told.has("tender") ? new SlipMoves.Slip(told.text("tender", 12), told.has("currency") ? told.text("currency", 3) : null, told.numberOrNull("foreign")) : null;
        return new CashMovements.Move(told.text("type", 20), Money.ofCents(told.number("amount")), told.has("reason") ? told.shortened("reason", LONGEST_REASON) : null, slip);
    }

    static String drawer(Command command) {
        var told = new Fields(command.body()).object("drawer");
        return told.has("reason") ? told.shortened("reason", LONGEST_REASON) : null;
    }

    static List<CashMovements.Removed> trace(Command command) {
        return new Fields(command.body()).object("trace").list("lines").stream().map(l -> new CashMovements.Removed(l.idOrNull("sku"), l.shortened("name", LONGEST_REASON),
                Quantity.ofThousandths(l.number("quantity")), Money.ofCents(l.number("amount")), l.flag("abandoned"), l.instant("at"), l.shortenedOrNull("reason", LONGEST_REASON))).toList();
    }

    /** What was allowed about the return stands in it, what about the sale beside both. Booked under another id, the return has another one, too. */
    static Exchanges.Told exchange(Command command, CompletedSale.Place place) {
        var back = new Fields(command.body()).object("return");
        var told = back.id("id");
        var id = command.id().equals(new Fields(command.body()).id("id")) ? told : Ids.next();
        return new Exchanges.Told(back(command, id, place), approvals(back), sale(command, place), approvals(command));
    }

    static Returns.Told back(Command command, CompletedSale.Place place) {
        return back(command, command.id(), place);
    }

    private static Returns.Told back(Command command, UUID id, CompletedSale.Place place) {
        var told = new Fields(command.body()).object("return");
        var document = new CompletedSale(id, place, command.shift(), command.cashier(), null, told.textOrNull("receiptNumber", 200), told.day("businessDay"),
                command.at(), told.flag("offline"), command.engine(), List.of(), 0, 0, 0, List.of(), null, null, CompletedSale.Offered.NOTHING, null, command.at(), null, CompletedSale.ByHand.NOTHING, deposits(told));
        var lines = told.list("lines").stream().map(l -> new Returns.Line(number(l, "line"), number(l, "originalLine"), l.idOrNull("sku"), l.shortened("name", 120), l.text("unit", 4),
                l.number("quantity"), l.number("unitPrice"), l.text("tax", 10), l.number("total"), l.flag("damaged"), serials(l))).toList();
        var refunds = told.list("refunds").stream().map(r -> new Returns.Refund(r.text("kind", 12), r.number("amount"), code(r))).toList();
        return new Returns.Told(document, told.idOrNull("original"), told.shortenedOrNull("claimedReceipt", 40), told.text("reason", 20), told.idOrNull("exchangeSale"), lines, refunds);
    }

    private static int number(Fields fields, String name) {
        return (int) Math.max(-1, Math.min(fields.number(name), Integer.MAX_VALUE));
    }

    private static CompletedSale.Line line(Fields line) {
        return new CompletedSale.Line((int) Math.max(-1, Math.min(line.number("line"), Integer.MAX_VALUE)), line.idOrNull("sku"), cut(line.textOrNull("barcode", 1000), 48), line.shortened("name", 120), line.text("unit", 4),
                line.number("quantity"), line.number("unitPrice"), line.text("tax", 10), line.number("discountPercent"), line.number("discountAmount"), line.number("fixedTotal"), line.number("total"), agreed(line));
    }

    /** Absent before there were promotions; the group stood beside promotions alone before price lists were judged by it. */
    private static CompletedSale.Offered offered(Fields sale) {
        var given = sale.listIfAny("promotions").stream().map(p -> new PromotionUses.Told(p.id("promotion"), number(p, "version"), number(p, "line"), p.number("amount"), cut(p.textOrNull("coupon", 1000), 30))).toList();
        return new CompletedSale.Offered(sale.idOrNull("group"), given);
    }

    /** Absent before lines could be agreed upon. */
    private static CompletedSale.Agreed agreed(Fields line) {
        return new CompletedSale.Agreed(line.numberOrNull("listPrice"), line.shortenedOrNull("priceReason", 120), line.shortenedOrNull("note", 120), line.idOrNull("priceList"),
                line.shortenedOrNull("charge", 12), line.shortenedOrNull("batch", 20), serials(line),
                line.has("collectAt") ? new CompletedSale.Collect(line.id("collectAt"), line.idOrNull("collectorCustomer"), line.shortenedOrNull("collector", 60), line.shortenedOrNull("collectorPhone", 20)) : null,
                line.idOrNull("layaway"));
    }

    private static List<String> serials(Fields line) {
        return line.has("serial") ? List.of(line.shortened("serial", 30)) : line.shortenedList("serials", 30);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private static byte[] hash(String hex) {
        try {
            var bytes = HexFormat.of().parseHex(hex);
            if (bytes.length != 32) throw new Unreadable("previous");
            return bytes;
        } catch (IllegalArgumentException notHex) {
            throw new Unreadable("previous");
        }
    }
}
