package com.completebytepos.web.selling;

import com.completebytepos.branches.ShopLogo;
import com.completebytepos.reporting.Receipts;
import com.completebytepos.web.http.Caller;
import com.completebytepos.web.http.LostRace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** The server's own paper of a sale, a return, or one of its documents at the authority, for a registered workstation or a program of the shop. Every one is counted. docs/till-protocol.md. */
@Path("receipts")
@RequestScoped
public class ReceiptsResource {
    @Inject Caller caller;
    @Inject Receipts receipts;
    @Inject ShopLogo logo;

    /** The same paper line by line, for the till's own printer. */
    @GET
    @Path("{saleId}")
    @Produces({"application/json", "application/problem+json"})
    public PaperLinesJson lines(@PathParam("saleId") UUID saleId, @QueryParam("document") UUID document) {
        caller.known();
        return PaperLinesJson.of(LostRace.again(() -> receipts.issuePaper(saleId, document)));
    }

    @GET
    @Path("{saleId}.pdf")
    @Produces({"application/pdf", "application/problem+json"})
    public byte[] pdf(@PathParam("saleId") UUID saleId, @QueryParam("document") UUID document) {
        caller.known();
        return ReceiptPdf.of(LostRace.again(() -> receipts.issuePdf(saleId, document)), logo.find().map(ShopLogo.Served::bytes).orElse(null));
    }
}
