package com.completebytepos.web.selling;

import com.completebytepos.branches.ShopLogo;
import com.completebytepos.reporting.Receipts;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.http.LostRace;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The paper of a sale, or of one of its documents at the authority, for the back office; every one is counted. */
@WebServlet("/office/selling/receipt.pdf")
public class ReceiptDownload extends Download {
    private static final long serialVersionUID = 1;

    @Inject transient Receipts receipts;
    @Inject transient ShopLogo logo;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sale = SaleView.id(request.getParameter("id"));
        var document = request.getParameter("document") == null ? null : SaleView.id(request.getParameter("document"));
        // KRA's stamp may come at the same moment, or another print.
        var paper = LostRace.again(() -> receipts.issuePdf(sale, document));
        var pdf = ReceiptPdf.of(paper, logo.find().map(ShopLogo.Served::bytes).orElse(null));
        announce(response, paper.sale().head().receiptNumber(), "pdf", "application/pdf", true);
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
