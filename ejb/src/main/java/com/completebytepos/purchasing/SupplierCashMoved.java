package com.completebytepos.purchasing;

import com.completebytepos.kernel.Money;
import java.util.UUID;

/**
 * Cash of a supplier's payment went through a drawer. {@code id} of the payment, or of the paper that takes it back; {@code against} the payment that is taken back, else null;
 * {@code noted} what a cashier noted for it already, so that nothing moves again, else null; {@code amount} below zero when it leaves the drawer; {@code words} whose it is and its reference.
 */
public record SupplierCashMoved(UUID id, UUID against, UUID tillId, UUID noted, Money amount, String words) {
}
