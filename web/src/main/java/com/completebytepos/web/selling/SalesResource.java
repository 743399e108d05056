package com.completebytepos.web.selling;

import com.completebytepos.reporting.SaleSheets;
import com.completebytepos.web.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A sale as the server has it, for a registered workstation. docs/till-protocol.md. */
@Path("sales")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SalesResource {
    @Inject Caller caller;
    @Inject SaleSheets sheets;

    @GET
    @Path("{saleId}")
    public StoredSale find(@PathParam("saleId") UUID saleId) {
        caller.known();
        return StoredSale.of(sheets.find(saleId));
    }
}
