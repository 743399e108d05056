package com.completebytepos.sync;

import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.OpenShift;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** From the text of format 1 to the words of the desks it is for. */
final class CommandReader {
    private static final int FORMAT = 1;
    private static final int LONGEST = 500_000;
    private static final int MOST_LINES = 5_000;

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

    static CompletedSale sale(Command command, UUID branchId, UUID tillId, String receiptPrefix) {
        var sale = new Fields(command.body()).object("sale");
        var paper = sale.has("paper") ? sale.object("paper") : null;
        var place = new CompletedSale.Place(branchId, command.workstation(), tillId, receiptPrefix, command.counter());
        var lines = sale.list("lines").stream().map(CommandReader::line).toList();
        var tenders = sale.list("tenders").stream().map(TenderReader::taken).toList();
        return new CompletedSale(command.id(), place, command.shift(), command.cashier(), sale.idOrNull("customer"), sale.textOrNull("receiptNumber", 200), sale.day("businessDay"),
                paper == null ? command.at() : paper.instant("at"), sale.flag("offline"), command.engine(), lines, sale.number("basketDiscount"), sale.number("total"), sale.number("tax"), tenders,
                cut(sale.textOrNull("buyerPin", 1000), 40), paper == null ? null : paper.shortened("number", 30), offered(sale));
    }

    /** What others allowed; absent before there were approvals. */
    static List<Approvals.Told> approvals(Command command) {
        var fields = new Fields(command.body());
        return fields.listIfAny("approvals").stream().map(a -> new Approvals.Told(a.shortened("action", 20), a.has("line") ? (int) Math.max(0, Math.min(a.number("line"), MOST_LINES)) : 0,
                a.id("by"), a.instant("at"), a.has("reason") ? a.shortened("reason", 120) : null)).toList();
    }

    static OpenShift shift(Command command, UUID branchId, UUID tillId) {
        var opened = new Fields(command.body()).object("shiftOpen");
        return new OpenShift(command.shift(), tillId, branchId, command.cashier(), opened.day("businessDay"), command.at(), Money.ofCents(opened.number("float")));
    }

    record Print(UUID saleId, String medium, String paper) {
    }

    static Print print(Command command) {
        var print = new Fields(command.body()).object("print");
        return new Print(print.id("sale"), print.text("medium", 10), print.text("paper", 12));
    }

    private static CompletedSale.Line line(Fields line) {
        return new CompletedSale.Line((int) Math.max(-1, Math.min(line.number("line"), Integer.MAX_VALUE)), line.idOrNull("sku"), cut(line.textOrNull("barcode", 1000), 48), line.shortened("name", 120), line.text("unit", 4),
                line.number("quantity"), line.number("unitPrice"), line.text("tax", 10), line.number("discountPercent"), line.number("discountAmount"), line.number("fixedTotal"), line.number("total"), agreed(line));
    }

    /** Absent before there were promotions. */
    private static CompletedSale.Offered offered(Fields sale) {
        var given = sale.listIfAny("promotions").stream().map(p -> new PromotionUses.Told(p.id("promotion"), whole(p, "version"), whole(p, "line"), p.number("amount"), cut(p.textOrNull("coupon", 1000), 30))).toList();
        return given.isEmpty() ? CompletedSale.Offered.NOTHING : new CompletedSale.Offered(sale.idOrNull("group"), given);
    }

    private static int whole(Fields fields, String name) {
        return (int) Math.max(-1, Math.min(fields.number(name), Integer.MAX_VALUE));
    }

    /** Absent before lines could be agreed upon. */
    private static CompletedSale.Agreed agreed(Fields line) {
        return new CompletedSale.Agreed(line.numberOrNull("listPrice"), line.shortenedOrNull("priceReason", 120), line.shortenedOrNull("note", 120), line.idOrNull("priceList"));
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
