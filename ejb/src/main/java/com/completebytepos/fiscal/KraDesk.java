package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.EtimsCall;
import com.completebytepos.fiscal.client.TaxAuthorities;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;

/** Promises whoever keeps other books for KRA one call through a device, with its keys, and an answer whatever happens on the way. Holds no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KraDesk {
    @Inject FiscalDevices devices;
    @Inject TaxAuthorities authorities;

    /** Everything but sales, goods and the set-up, which have their own lanes. */
    public enum Call { TAXPAYER, SAVE_STOCK_IO, SAVE_STOCK_MASTER, PURCHASES, SAVE_PURCHASE, IMPORTS, UPDATE_IMPORT, SALES }

    /** What became of it: done, done with an empty list, refused with nothing changed, never left, come back later, nobody knows, keys or device wrong. */
    public enum Word { DONE, NOTHING, REFUSED, NOT_SENT, BUSY, UNKNOWN, SET_UP }

    /** KRA's answer; {@code words} its own, {@code data} never null. */
    public record Told(Word word, String code, String words, JsonObject data) {

        public boolean isDone() {
            return word == Word.DONE || word == Word.NOTHING;
        }
    }

    @Requires({Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public Told ask(UUID deviceId, Call call, JsonObject body) {
        var answer = authorities.of(devices.access(deviceId)).call(EtimsCall.valueOf(call.name()), body);
        return new Told(Word.valueOf(answer.outcome().name()), answer.code(), answer.words() == null ? "" : answer.words(), answer.data());
    }
}
