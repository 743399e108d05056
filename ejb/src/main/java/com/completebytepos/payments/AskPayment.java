package com.completebytepos.payments;

import java.util.UUID;

/** A till asks for a prompt. {@code id} is made on the till, so that a repeat changes nothing; amount in cents, whole shillings; phone in any spelling. */
public record AskPayment(UUID id, long amount, String phone, UUID cashier) {
}
