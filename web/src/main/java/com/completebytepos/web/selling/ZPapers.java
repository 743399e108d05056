package com.completebytepos.web.selling;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.reporting.ZSheet;
import com.completebytepos.selling.SellingRejection;
import com.completebytepos.selling.Shifts;
import com.completebytepos.selling.Tills;
import com.completebytepos.web.http.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** A shift's frozen report as it goes on paper, with whose it is and of which drawer. */
@Dependent
class ZPapers {
    @Inject Shifts shifts;
    @Inject Tills tills;
    @Inject BranchRegister branches;
    @Inject BusinessCard business;

    List<ReceiptText.Line> of(ZSheet sheet, Locale locale) {
        var shift = shifts.find(sheet.head().shiftId()).orElseThrow(() -> SellingRejection.NO_SUCH_SHIFT.with());
        var branch = branches.all().stream().filter(b -> b.id().equals(shift.branchId())).map(b -> b.name()).findFirst().orElse("");
        var till = tills.find(shift.tillId()).map(t -> t.name()).orElse("");
        return ZText.of(sheet, List.of(business.details().tradeName(), branch + " \u00b7 " + Texts.text(locale, "branches.till") + " " + till, Texts.text(locale, "shifts.shift") + " " + shift.number()), locale);
    }
}
