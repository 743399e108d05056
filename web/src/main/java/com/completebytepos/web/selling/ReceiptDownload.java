package com.completebytepos.web.selling;

import com.completebytepos.branches.ShopLogo;
import com.completebytepos.reporting.Receipts;
import com.completebytepos.web.export.Download;
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
        var document = request.getParameter("document");
        var paper = receipts.issuePdf(SaleView.id(request.getParameter("id")), document == null ? null : SaleView.id(document));
        var pdf = ReceiptPdf.of(paper, logo.find().map(ShopLogo.Served::bytes).orElse(null));
        announce(response, paper.sale().head().receiptNumber(), "pdf", "application/pdf", true);
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
