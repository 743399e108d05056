package com.completebytepos.fiscal.job;

import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalLists;
import com.completebytepos.fiscal.FiscalProblem;
import com.completebytepos.fiscal.client.EtimsAnswer;
import com.completebytepos.fiscal.client.EtimsCall;
import com.completebytepos.fiscal.client.Outcome;
import com.completebytepos.fiscal.client.TaxAuthorities;
import com.completebytepos.fiscal.client.TaxAuthority;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.UUID;

/** After the initialisation: fetches KRA's lists, without which the gateway takes no goods, and lets the device begin. */
@ApplicationScoped
public class DevicePreparation implements WorkHandler {
    private static final JsonObject ALL = JsonProvider.provider().createObjectBuilder().add("lastReqDt", "20180101000000").build();

    @Inject FiscalDevices devices;
    @Inject FiscalLists lists;
    @Inject TaxAuthorities authorities;

    @Override
    public String kind() {
        return FiscalDevices.PREPARE;
    }

    @Override
    public void handle(WorkDue due) {
        var id = UUID.fromString(due.reference());
        fetch(id);
        devices.prepared(id, due.item());
    }

    /** @return how many codes and classes KRA lists */
    int fetch(UUID id) {
        var access = devices.access(id);
        var kra = authorities.of(access);
        int codes = lists.keepCodes(ask(id, kra, EtimsCall.CODES));
        int classes = lists.keepClasses(ask(id, kra, EtimsCall.ITEM_CLASSES));
        lists.keepNotices(ask(id, kra, EtimsCall.NOTICES));
        lists.itemsCountOn(devices.row(id).settings().taxpayer(), ask(id, kra, EtimsCall.ITEMS));
        return codes + classes;
    }

    private JsonObject ask(UUID id, TaxAuthority kra, EtimsCall call) {
        EtimsAnswer answer = kra.call(call, ALL);
        if (answer.isDone()) return answer.data();
        boolean setUp = answer.outcome() == Outcome.SET_UP || answer.outcome() == Outcome.REFUSED;
        if (setUp) devices.troubled(id, FiscalProblem.SET_UP, answer.words());
        throw new IllegalStateException(call + ": " + answer.outcome() + " " + answer.words());
    }
}
