package com.completebytepos.web.warranty;

import com.completebytepos.warranty.Warranty;
import com.completebytepos.warranty.WarrantyLookUp;
import com.completebytepos.web.http.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What was sold under a serial or to a customer, for a registered workstation. docs/till-protocol.md. */
@Path("warranties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WarrantiesResource {
    private static final int LONGEST = 60;

    @Inject Caller caller;
    @Inject WarrantyLookUp lookUp;

    /** Quantities in thousandths; what is not known is left out. */
    public record Found(UUID sale, int line, String receiptNumber, String at, String branch, UUID sku, String code, String name, String serial, long quantity, long returned, String returnedAt, String customer,
                        String until, boolean over, String supplier, String supplierReceipt, String receivedAt) {
    }

    /** @param serial counts where both are asked for @param phone the whole number of the customer */
    @GET
    public List<Found> find(@QueryParam("serial") String serial, @QueryParam("phone") String phone) {
        caller.workstation();
        if (phone != null && phone.length() > LONGEST) throw new BadRequestException();
        return lookUp.find(serial, phone).stream().map(WarrantiesResource::told).toList();
    }

    private static Found told(Warranty w) {
        var came = w.cameBy();
        return new Found(w.saleId(), w.line(), w.receiptNumber(), w.soldAt().toString(), w.branch(), w.skuId(), w.code(), w.name(), w.serial(), w.quantity().thousandths(), w.returned().thousandths(),
                text(w.returnedAt()), w.customer(), text(w.until()), w.over(), came == null ? null : came.supplier(), came == null ? null : came.number(), came == null ? null : came.at().toString());
    }

    private static String text(Object known) {
        return known == null ? null : known.toString();
    }
}
