package com.completebytepos.fiscal.client;

import com.completebytepos.fiscal.StampRow;
import com.completebytepos.kernel.HouseClock;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Stream;

/** What a control unit signed, read from an answer to a sale or from what KRA kept of one. KRA OSCU and VSCU specifications v2.0; both spellings of the VSCU's time. */
public final class Signatures {
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Signatures() {
    }

    /** @return null when the answer carries no signature */
    public static StampRow.Signed of(JsonObject data) {
        if (text(data, "rcptSign") == null) return null;
        var at = Stream.of("sdcDateTime", "vsdcRcptPbctDate", "VSCURcptPbctDate").map(name -> text(data, name)).filter(Objects::nonNull).findFirst().orElse(null);
        var counter = text(data, "curRcptNo") != null ? text(data, "curRcptNo") : text(data, "rcptNo");
        return new StampRow.Signed(text(data, "sdcId"), text(data, "mrcNo"), number(counter), number(text(data, "totRcptNo")), text(data, "intrlData"), text(data, "rcptSign"), time(at));
    }

    /** Whether what KRA kept under our number is what we sent: its total, kind, day and goods, and our own number where KRA kept that too. */
    public static boolean isOurs(JsonObject kept, JsonObject sent) {
        if (kept.containsKey("remark") && !kept.isNull("remark") && !Objects.equals(text(kept, "remark"), text(sent, "remark"))) return false;
        return Objects.equals(text(kept, "rcptTyCd"), text(sent, "rcptTyCd")) && Objects.equals(text(kept, "salesDt"), text(sent, "salesDt"))
                && Objects.equals(text(kept, "custTin"), text(sent, "custTin")) && same(kept, sent, "totAmt") && sameLines(kept, sent);
    }

    private static boolean sameLines(JsonObject kept, JsonObject sent) {
        var ours = sent.getJsonArray("itemList");
        var theirs = kept.getJsonArray("itemList");
        if (theirs == null || theirs.size() != ours.size()) return false;
        for (int i = 0; i < ours.size(); i++) {
            var a = theirs.getJsonObject(i);
            var b = ours.getJsonObject(i);
            if (!Objects.equals(text(a, "itemCd"), text(b, "itemCd")) || !same(a, b, "qty") || !same(a, b, "totAmt")) return false;
        }
        return true;
    }

    private static boolean same(JsonObject a, JsonObject b, String name) {
        var left = text(a, name);
        var right = text(b, name);
        return left != null && right != null && new BigDecimal(left).compareTo(new BigDecimal(right)) == 0;
    }

    public static String text(JsonObject json, String name) {
        var value = json.get(name);
        if (value == null || value == JsonValue.NULL) return null;
        var text = value instanceof JsonString string ? string.getString() : value.toString();
        return text.isBlank() ? null : text;
    }

    private static Long number(String text) {
        return text == null || !text.matches("\\d{1,18}") ? null : Long.valueOf(text);
    }

    private static Instant time(String text) {
        if (text == null) return null;
        try {
            var local = text.matches("\\d{14}") ? LocalDateTime.parse(text, PLAIN) : LocalDateTime.parse(text.substring(0, Math.min(19, text.length())), WRITTEN);
            return local.atZone(HouseClock.NAIROBI).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
