package com.completebytepos.cash;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.selling.Finding;
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
        var what = nameOf(deed.cashierId()) + ": " + Math.max(0, Math.min(told.wrong(), MOST)) + " wrong PINs in a row" + (told.signedOn() == null ? "" : ", while " + nameOf(told.signedOn()) + " was signed on");
        audit.record("cash.pin-guessed", "user", deed.cashierId(), what + (told.locked() ? ", open -> locked" : ""));
        return List.of(Finding.of(told.locked() ? "pin-locked" : "pin-guessed", what));
    }

    private String nameOf(UUID id) {
        return people.find(id).map(TillPerson::name).orElse("?");
    }
}
