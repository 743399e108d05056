package com.completebytepos.sandbox.etims.world;

import com.completebytepos.sandbox.etims.Call;
import com.completebytepos.sandbox.etims.Profile;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * One row of the ledger: what was accepted, in the order of acceptance.
 *
 * @param kind the call, or for sales the label NS, NR, CS, CR, TS, TR, PS
 * @param number invcNo, sarNo or item serial as the call has it; 0 when it has none
 * @param total totAmt in shillings; 0 when the call has none
 * @param request the body as it was sent
 * @param data the data of the answer
 * @param warnings broken rules that this profile lets pass
 * @param uploadedAt when KRA knew; null while a VSCU holds it
 */
public record Document(long order, Profile profile, String tin, String bhfId, Call call, String kind, long number, BigDecimal total, BigDecimal tax,
                       String request, JsonValue data, List<String> warnings, Instant acceptedAt, Instant uploadedAt) {

    Document uploaded(Instant at) {
        return new Document(order, profile, tin, bhfId, call, kind, number, total, tax, request, data, warnings, acceptedAt, at);
    }
}
