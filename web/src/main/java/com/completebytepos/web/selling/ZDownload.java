package com.completebytepos.web.selling;

import com.completebytepos.branches.ShopLogo;
import com.completebytepos.reporting.ZReports;
import com.completebytepos.web.export.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A shift's frozen report as a file, in the language of who asks. */
@WebServlet("/office/selling/z.pdf")
public class ZDownload extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient ZReports reports;
    @Inject transient ZPapers papers;
    @Inject transient ShopLogo logo;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sheet = reports.find(SaleView.id(request.getParameter("id")));
        var name = "z-" + sheet.head().number() + "-" + sheet.head().revision();
        var pdf = ReceiptPdf.of(name, papers.of(sheet, locale()), logo.find().map(ShopLogo.Served::bytes).orElse(null));
        announce(response, name, "pdf", "application/pdf", true);
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
