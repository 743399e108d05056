package com.completebytepos.payments.client;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import java.time.Instant;
import java.util.List;

/** What a shop may ask of a provider in its own name, with its initiator. Called without a transaction; the results of the first three come later, to the address given. */
public interface OrganisationGateway {

    /** Gives a whole payment back to who paid it. */
    Answer reverse(AccountKeys account, Order order);

    /** Pays a phone from the short code made for that; {@code order.id} keeps it from being paid twice. */
    Answer payOut(AccountKeys account, Order order);

    /** Pays another business: its number in {@code order.phone}, the account there in {@code order.code}. Nothing keeps it from being paid twice. */
    Answer payBusiness(AccountKeys account, Order order, boolean till);

    /** Asks what became of a receipt. */
    Answer statusOf(AccountKeys account, Order order);

    /** Asks what became of another errand, by its conversation or by our own id of it. */
    Answer lookUp(AccountKeys account, Order order);

    Answer registerPull(AccountKeys account, String nominatedNumber, String address);

    /** One page of what customers paid, oldest first. */
    Page pull(AccountKeys account, Instant from, Instant until, int offset);

    /** @param id ours @param code a receipt, or what LOOKUP asks by */
    record Order(String id, String code, String phone, Money amount, String address) {
    }

    /** @param answered false when nobody knows whether there is more @param note the provider's words when it refused */
    record Page(boolean answered, List<DirectResult> rows, String note) {
    }
}
