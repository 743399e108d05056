package com.completebytepos.selling;

import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.tenders.Tendered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A sale as the till tells it, after the customer has left. Amounts in cents, quantities in thousandths. The till's own
 * sums ({@code total}, {@code tax}, each line's {@code total}) are only compared: the engine's are booked. {@code buyerPin} as it was typed, or null.
 * {@code paperNumber}: of the paper it was written on while no till worked, else null; {@code completedAt} is then what the paper says,
 * {@code enteredAt} when the till wrote it down; else both are the same.
 * {@code exchange}: of a sale that what came back paid for, and of the return itself; null for all others. {@code waived} is null where the customer
 * was let off nothing.
 */
public record CompletedSale(UUID id, Place place, UUID shiftId, UUID cashierId, UUID customerId, String receiptNumber, LocalDate businessDay,
                            Instant completedAt, boolean offline, String engine, List<Line> lines, long basketDiscount, long total, long tax,
                            List<Taken> tenders, String buyerPin, String paperNumber, Offered offered, Waived waived, Instant enteredAt, Exchange exchange, ByHand byHand, Deposits deposits) {
    private static final String PIN = "[A-Z]\\d{9}[A-Z]";

    public boolean hasUsablePin() {
        return buyerPin != null && buyerPin.matches(PIN);
    }

    /** The other document of the same ticket, and what it says to settle between the two, in cents above zero; {@code free}: what went out cost nothing, so that there is nothing to settle. */
    public record Exchange(UUID partner, long settles, boolean free) {
    }

    /** The same deed under another id and for another partner. */
    CompletedSale with(UUID otherId, Exchange other) {
        return new CompletedSale(otherId, place, shiftId, cashierId, customerId, receiptNumber, businessDay, completedAt, offline, engine, lines, basketDiscount, total, tax, tenders, buyerPin, paperNumber, offered, waived, enteredAt, other, byHand, deposits);
    }

    /** The charge for service somebody let the customer off, in cents as the till reckoned it, and why. */
    public record Waived(long amount, String reason) {
    }

    /**
     * What people did to its prices: {@code ceilings} is which version of the discount ceilings the till worked by, null where nothing was taken off by hand and
     * from older tills; {@code given} what others gave by their own right before the cashier took over, or the cashier by ceilings that were replaced meanwhile.
     */
    public record ByHand(Integer ceilings, List<Given> given) {
        public static final ByHand NOTHING = new ByHand(null, List.of());
    }

    /** Given without asking anybody: by whom, when, by which ceilings and whether without network; {@code line} 0 = the whole sale. */
    public record Given(String action, int line, UUID by, Instant at, Integer ceilings, boolean offline) {
    }

    /**
     * Deposits on what goods are carried away in, beside the sale and no part of its total: {@code lines} above zero what was left, below what empties gave back. What
     * of it the sale settled stands as a tender {@link #KIND}, below zero where deposits were left; {@code paidOut} went from the drawer to the customer beside it. Cents.
     */
    public record Deposits(List<Deposit> lines, long paidOut) {
        /** As a tender. Nobody offers it, so that it is no {@link com.completebytepos.tenders.TenderKind}. */
        public static final String KIND = "DEPOSIT";
        public static final Deposits NONE = new Deposits(List.of(), 0);
    }

    /** So many pieces of a returnable, above zero out and below back, at what one asked, in cents. */
    public record Deposit(UUID returnable, String name, long pieces, long each) {
        private static final long MOST_PIECES = 100_000;
        private static final long MOST_EACH = 1_000_000_00L;

        public boolean isPossible() {
            return pieces != 0 && Math.abs(pieces) <= MOST_PIECES && each >= 0 && each <= MOST_EACH;
        }

        /** Cents, with the sign of the pieces. */
        public long amount() {
            return pieces * each;
        }
    }

    /** Where it was sold; {@code receiptPrefix} is what its number must begin with, {@code counter} the command's own number. */
    public record Place(UUID branchId, UUID workstationId, UUID tillId, String receiptPrefix, long counter) {
    }

    /** {@code sku} is null for what was in no price list. */
    public record Line(int line, UUID sku, String barcode, String name, String unit, long quantity, long unitPrice, String taxLetter,
                       long discountPercent, long discountAmount, long fixedTotal, long total, Agreed agreed) {
    }

    /**
     * What few lines have, null where there is none: the list price where another was agreed, why, a note for the customer, the price list that named the
     * price, what the line charges for instead of goods, the batch a scanned code told, the serials of its pieces: none where nobody told any, where it is collected, and the layaway it pays towards.
     */
    public record Agreed(Long listPrice, String priceReason, String note, UUID priceList, String charge, String batch, List<String> serials, Collect collect, UUID layaway) {

        /** Whether the till added it for service. */
        public boolean isService() {
            return "SERVICE".equals(charge);
        }

        /** Whether it asks for something else than goods. */
        boolean isNoGoods() {
            return isService() || layaway != null;
        }

        /** What the books call it; nobody but a layaway is named so. */
        String chargeKept() {
            return layaway != null ? SaleCompleted.Instalment.CHARGE : SaleCompleted.Instalment.CHARGE.equals(charge) ? null : charge;
        }
    }

    /** In which other branch the customer collects it, and who comes: a known customer, or a name and a phone as they were typed; null where nobody said. */
    public record Collect(UUID branchId, UUID customerId, String name, String phone) {
    }

    /** What promotions gave, as the till reckoned it; {@code groupId} is the customer's group as the till knew it, or null. */
    public record Offered(UUID groupId, List<PromotionUses.Told> given) {
        public static final Offered NOTHING = new Offered(null, List.of());

        /** Cents off one line. */
        long off(int line) {
            return given.stream().filter(one -> one.line() == line).mapToLong(one -> Math.max(0, one.amount())).sum();
        }
    }

    /** Money taken: {@code amount} is what it settles, {@code given} what the customer handed over; payment and code of a provider's, else null; the rest of cheques and foreign notes. */
    public record Taken(String kind, long amount, long given, long change, UUID payment, String code, Tendered.Details details) {
    }
}
