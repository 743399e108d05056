package com.completebytepos.web.selling;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.reporting.ZReports;
import com.completebytepos.selling.SellingRejection;
import com.completebytepos.selling.Shifts;
import com.completebytepos.selling.Tills;
import com.completebytepos.web.export.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A shift's frozen report as a file, in the language of who asks. */
@WebServlet("/office/selling/z.pdf")
public class ZDownload extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient ZReports reports;
    @Inject transient Shifts shifts;
    @Inject transient Tills tills;
    @Inject transient BranchRegister branches;
    @Inject transient BusinessCard business;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sheet = reports.find(SaleView.id(request.getParameter("id")));
        var shift = shifts.find(sheet.head().shiftId()).orElseThrow(() -> SellingRejection.NO_SUCH_SHIFT.with());
        var branch = branches.all().stream().filter(b -> b.id().equals(shift.branchId())).map(b -> b.name()).findFirst().orElse("");
        var till = tills.find(shift.tillId()).map(t -> t.name()).orElse("");
        var heads = List.of(business.details().tradeName(), branch + " · " + text("branches.till") + " " + till, text("shifts.shift") + " " + shift.number());
        var name = "z-" + sheet.head().number() + "-" + sheet.head().revision();
        var pdf = ReceiptPdf.of(name, ZText.of(sheet, heads, locale()));
        announce(response, name, "pdf", "application/pdf", true);
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
