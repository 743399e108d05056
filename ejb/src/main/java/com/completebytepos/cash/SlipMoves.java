package com.completebytepos.cash;

import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.ShiftQueries;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.ForeignRates;
import com.completebytepos.tenders.TenderKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Promises that what is taken out of a drawer beside cash leaves it at what it was taken for: cheques, slips and vouchers at the amount told, foreign notes at
 * what those lying there were taken for, on the whole, so that taking all of them leaves nothing.
 */
@Stateless
public class SlipMoves {
    @Inject Settlements settlements;
    @Inject ForeignRates rates;

    /** As told: {@code kind} a {@link TenderKind} by name; foreign notes have a currency and how much of it in cents. */
    public record Slip(String kind, String currency, Long foreign) {
    }

    /** As it is booked; {@code worth} in shillings, the last two null for everything but foreign notes. */
    public record Taken(TenderKind kind, Money worth, String currency, BigDecimal foreign) {
    }

    /** Nothing where it cannot be booked; what does not fit is found. */
    @Requires(Permission.SYNC)
    public Optional<Taken> read(CashDeed deed, CashMove type, CashMovements.Move told, List<Finding> findings) {
        var slip = told.slip();
        if (type != CashMove.PICKUP && type != CashMove.SAFE_DROP) {
            findings.add(Finding.of("move-tender-stays", type + " " + slip.kind()));
            return Optional.empty();
        }
        var kind = TenderKind.of(slip.kind()).filter(TenderKind::leavesSlip).filter(known -> isNamed(known, slip)).orElse(null);
        if (kind == null) {
            findings.add(Finding.of("move-tender-unknown", slip.kind() + " " + slip.currency()));
            return Optional.empty();
        }
        var left = settlements.expectedSlips(deed.shiftId()).stream().filter(one -> one.kind().equals(kind.name()) && Objects.equals(one.currency(), slip.currency())).findFirst();
        var foreign = kind == TenderKind.FOREIGN_CASH ? BigDecimal.valueOf(slip.foreign(), 2) : null;
        var taken = new Taken(kind, foreign == null ? told.amount() : worth(left, foreign, deed, told), slip.currency(), foreign);
        boolean there = left.isPresent() && (foreign == null ? left.get().given().compareTo(taken.worth()) >= 0 : left.get().foreign().compareTo(foreign) >= 0);
        if (!there) findings.add(Finding.of("move-beyond-taken", Detail.of("there", foreign == null ? taken.worth() : foreign + " " + slip.currency(), left.map(one -> String.valueOf(foreign == null ? one.given() : one.foreign())).orElse("0.00"))));
        return Optional.of(taken);
    }

    private static boolean isNamed(TenderKind kind, Slip slip) {
        boolean notes = slip.currency() != null && slip.currency().matches("[A-Z]{3}") && slip.foreign() != null && slip.foreign() > 0;
        return kind == TenderKind.FOREIGN_CASH ? notes : slip.currency() == null && slip.foreign() == null;
    }

    /** Notes nobody took are worth what they are that day; what the till reckoned counts where there is no rate. */
    private Money worth(Optional<ShiftQueries.Slips> left, BigDecimal foreign, CashDeed deed, CashMovements.Move told) {
        var there = left.filter(one -> one.foreign().signum() > 0);
        if (there.isPresent()) return Money.of(foreign.multiply(there.get().given().toBigDecimal()).divide(there.get().foreign(), 2, RoundingMode.HALF_UP));
        return rates.on(told.slip().currency(), LocalDate.ofInstant(deed.at(), HouseClock.NAIROBI)).map(rate -> Money.of(foreign.multiply(rate.rate()).setScale(2, RoundingMode.HALF_UP))).orElse(told.amount());
    }
}
