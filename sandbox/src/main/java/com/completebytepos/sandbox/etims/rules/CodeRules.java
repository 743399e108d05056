package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Codes;
import com.completebytepos.sandbox.etims.world.Letters;
import java.util.List;

/** Rule 11: coded values belong to their class. pmtTyCd is not among them: KRA's sandbox takes any. */
public final class CodeRules {

    private CodeRules() {}

    public static void checkSale(Visit visit) {
        inClass(visit, "", visit.body(), "salesSttsCd", "11");
        if (!visit.body().text("rcptTyCd").matches("[SR]") && visit.profile() == Profile.D) {
            complain(visit, "", "rcptTyCd");
        }
        checkLines(visit);
    }

    public static void checkPurchase(Visit visit) {
        inClass(visit, "", visit.body(), "pchsSttsCd", "34");
        registration(visit);
        checkLines(visit);
    }

    public static void checkStockIo(Visit visit) {
        if (visit.profile() == Profile.V) {
            return;
        }
        inClass(visit, "", visit.body(), "sarTyCd", "12");
        registration(visit);
        checkLines(visit);
    }

    /** VSCU takes any unit when an item is saved and complains only at its first sale. */
    public static void checkItem(Visit visit) {
        if (visit.profile() == Profile.V) {
            return;
        }
        inClass(visit, "", visit.body(), "itemTyCd", "24");
        inClass(visit, "", visit.body(), "qtyUnitCd", "10");
        letter(visit, "", visit.body());
        if (visit.body().has("orgnNatCd")) {
            inClass(visit, "", visit.body(), "orgnNatCd", "05");
        }
        if (visit.profile() == Profile.D) {
            inClass(visit, "", visit.body(), "pkgUnitCd", "17");
        }
    }

    public static void checkImport(Visit visit) {
        inClass(visit, "", visit.body(), "imptItemSttsCd", "26");
    }

    private static void checkLines(Visit visit) {
        List<String> refused = visit.profile() == Profile.V ? List.of(visit.settings().value(Switch.VSCU_REFUSED_PACKAGING).split(",")) : List.of();
        for (Body line : visit.body().list("itemList")) {
            inClass(visit, "itemList", line, "pkgUnitCd", "17");
            inClass(visit, "itemList", line, "qtyUnitCd", "10");
            letter(visit, "itemList", line);
            if (refused.contains(line.text("pkgUnitCd"))) {
                complain(visit, "itemList", "pkgUnitCd");
            }
        }
    }

    private static void registration(Visit visit) {
        if (visit.body().has("regTyCd") && !visit.body().text("regTyCd").matches("[AM]")) {
            complain(visit, "", "regTyCd");
        }
    }

    private static void letter(Visit visit, String place, Body body) {
        String letter = body.text("taxTyCd");
        boolean known = visit.profile() == Profile.G ? Letters.inUse(letter, visit.settings()) : Codes.has("04", letter);
        if (!known) {
            complain(visit, place, "taxTyCd");
        }
    }

    private static void inClass(Visit visit, String place, Body body, String field, String codeClass) {
        if (!Codes.has(codeClass, body.text(field))) {
            complain(visit, place, field);
        }
    }

    private static void complain(Visit visit, String place, String field) {
        String at = (place.isEmpty() ? "" : "<" + place + ">") + "<" + field + ">";
        String reason = switch (visit.profile()) {
            case D -> "Request parameter error[" + at + " : invalid code value]";
            case G -> "Invalid " + field + ": not among the codes of its class";
            case V -> "An error occurred in the code value among the request parameters. [" + at + "]";
        };
        visit.broken(Rule.CODE_VALUE, Complaint.about(reason).withVscu("913"));
    }
}
