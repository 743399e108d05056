package com.completebytepos.cash;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Detail;
import com.completebytepos.selling.Finding;
import com.completebytepos.tenancy.Behalf;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Promises that the owner hears of somebody who tries PINs at a till, though the till alone counts them. */
@Stateless
public class GuessedPins {
    private static final long MOST = 1_000;

    @Inject TillPeople people;
    @Inject AuditTrail audit;

    /** Wrong PINs in a row for one person; {@code locked}: the till lets nobody sign on by that PIN any more; {@code signedOn}: who stood at the till, null for nobody. */
    public record Guessed(long wrong, boolean locked, UUID signedOn) {
    }

    /** @param deed its cashier is the person whose PIN was tried */
    @Requires(Permission.SYNC)
    public List<Finding> told(CashDeed deed, Guessed told) {
        var name = nameOf(deed.cashierId());
        long wrong = Math.max(0, Math.min(told.wrong(), MOST));
        var beside = told.signedOn() == null ? null : nameOf(told.signedOn());
        // Whose PIN was tried did nothing: who stood there did, or nobody known.
        try (var standing = Behalf.of(told.signedOn(), beside)) {
            audit.record("cash.pin-guessed", "user", deed.cashierId(), name + ": " + wrong + " wrong PINs in a row" + (beside == null ? "" : ", while " + beside + " was signed on") + (told.locked() ? ", open -> locked" : ""));
        }
        return List.of(Finding.of(told.locked() ? "pin-locked" : "pin-guessed", beside == null ? Detail.of("wrong-pins", name, wrong) : Detail.of("wrong-pins-while", name, wrong, beside)));
    }

    private String nameOf(UUID id) {
        return people.find(id).map(TillPerson::name).orElse("?");
    }
}
