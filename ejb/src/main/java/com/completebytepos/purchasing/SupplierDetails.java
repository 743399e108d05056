package com.completebytepos.purchasing;

import java.io.Serializable;
import java.util.UUID;

/**
 * A supplier as its page shows and edits it. {@code id} null: a new one; {@code version} the one it was read at.
 * {@code kraPin} null: a seller without one, whose invoices carry no input VAT; {@code chargesVat} false: what they sell comes at its price, whatever its letter.
 */
public record SupplierDetails(UUID id, int version, String code, String name, String kraPin, boolean chargesVat, Contact contact, Terms terms, boolean active) implements Serializable {

    public record Contact(String phone, String email) implements Serializable {
    }

    /** {@code days} until an invoice is due, {@code leadDays} until goods come; {@code mpesa} and {@code bank}: where to pay. */
    public record Terms(int days, int leadDays, String mpesa, String bank) implements Serializable {
    }
}
