package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.DeviceState;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Promises that KRA's lists of purchases and imports are read as far as they go. Calls KRA, so it holds no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TaxFetching {
    @Inject FiscalDevices devices;
    @Inject PurchaseBook book;
    @Inject KraDesk kra;

    /** KRA lists them by taxpayer: the first of its devices that is at work asks. @return how many are new */
    @Requires({Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public int fetchAll() {
        var asking = new LinkedHashMap<String, UUID>();
        devices.all().stream().filter(device -> device.state() == DeviceState.ACTIVE).forEach(device -> asking.putIfAbsent(device.settings().taxpayer(), device.id()));
        return asking.values().stream().mapToInt(this::fetch).sum();
    }

    private int fetch(UUID deviceId) {
        var since = book.since(deviceId);
        return book.keep(deviceId, ask(deviceId, KraDesk.Call.PURCHASES, since.purchases()), ask(deviceId, KraDesk.Call.IMPORTS, since.imports()));
    }

    private JsonObject ask(UUID deviceId, KraDesk.Call call, String since) {
        var told = kra.ask(deviceId, call, StockBody.JSON.createObjectBuilder().add("lastReqDt", since).build());
        if (!told.isDone()) throw TaxbooksRejection.NOT_REACHED.with(told.words());
        return told.data();
    }
}
