package com.completebytepos.taxbooks.job;

import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.taxbooks.Buyers;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.util.UUID;

/** Asks KRA who holds a PIN; without an answer it is asked again later. */
@ApplicationScoped
public class BuyerLookUp implements WorkHandler {
    @Inject Buyers buyers;
    @Inject KraDesk kra;

    @Override
    public String kind() {
        return Buyers.LOOK_UP;
    }

    @Override
    public void handle(WorkDue due) {
        var parts = due.reference().split("/");
        var told = kra.ask(UUID.fromString(parts[0]), KraDesk.Call.TAXPAYER, JsonProvider.provider().createObjectBuilder().add("custmTin", parts[1]).build());
        if (!buyers.told(parts[1], told, due.item())) throw new IllegalStateException(told.word() + " " + told.words());
    }
}
