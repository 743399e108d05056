package com.completebytepos.sandbox.daraja.ledger;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The truth: every movement of money, with its rows on the organisations' statements. Guarded by the world's lock. */
public final class Ledger {
    private final SandboxClock clock;
    private final Seed seed;
    private final Settings settings;
    private final Map<String, Movement> byReceipt = new LinkedHashMap<>();
    private final Map<String, Movement> byConversation = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();

    public Ledger(SandboxClock clock, Seed seed, Settings settings) {
        this.clock = clock;
        this.seed = seed;
        this.settings = settings;
    }

    public String newReceipt() {
        return seed.receipt(clock.instant());
    }

    /** A customer pays; whether that is allowed was asked before. */
    public Movement pay(String receipt, Organisation to, Customer customer, long cents, String account, Movement.Links links) {
        Instant now = clock.instant();
        customer.pay(cents, SandboxClock.inNairobi(now).toLocalDate());
        Movement movement = keep(new Movement(receipt, Movement.Kind.CUSTOMER_PAYMENT, to, Movement.Party.of(customer), cents, account,
                Movement.State.COMPLETED, now, links));
        boolean push = movement.isPush();
        String reason = to.isTill() ? (push ? "Customer Buy Goods Online" : "Merchant Payment") : (push ? "Pay Bill Online" : "Pay Bill");
        String details = reason + " from " + customer.masked() + " - " + customer.name.full() + (account.isEmpty() ? "" : " Acc. " + account);
        row(movement, to, Account.WORKING, cents, new Posting.Text(details, reason, other(customer), "", account));
        long fee = cents * settings.number(Setting.FEE_BASIS_POINTS) / 10_000;
        if (fee > 0) {
            String charge = to.isTill() ? "Pay merchant Charge" : "Pay Bill Charge";
            row(movement, to, Account.WORKING, -fee, new Posting.Text(charge, charge, other(customer), "", account));
        }
        return movement;
    }

    /** A payment that the shop's validation refused: on the statement, but nothing moved. */
    public Movement cancelled(String receipt, Organisation to, Customer customer, long cents, String account) {
        Instant now = clock.instant();
        Movement movement = keep(new Movement(receipt, Movement.Kind.CUSTOMER_PAYMENT, to, Movement.Party.of(customer), cents, account,
                Movement.State.CANCELLED, now, Movement.Links.NONE));
        to.post(Account.WORKING, 0, balance -> new Posting(receipt, Account.WORKING, cents, balance, now, now, "Cancelled",
                new Posting.Text("Payment refused by the organisation", to.isTill() ? "Merchant Payment" : "Pay Bill", other(customer), "", account)));
        return movement;
    }

    public Movement reverse(Movement original, Customer customer, long cents, Movement.Links links) {
        reversed.add(original.receipt());
        customer.receive(cents);
        Movement movement = keep(new Movement(newReceipt(), Movement.Kind.REVERSAL, original.organisation(), original.party(), cents,
                original.account(), Movement.State.COMPLETED, clock.instant(), links));
        row(movement, original.organisation(), Account.WORKING, -cents,
                new Posting.Text("Reversal of " + original.receipt(), "Reversal", other(customer), original.receipt(), original.account()));
        return movement;
    }

    public Movement payOut(Organisation from, Customer customer, long cents, Movement.Links links) {
        customer.receive(cents);
        Movement movement = keep(new Movement(newReceipt(), Movement.Kind.B2C, from, Movement.Party.of(customer), cents, "",
                Movement.State.COMPLETED, clock.instant(), links));
        row(movement, from, Account.UTILITY, -cents,
                new Posting.Text("Business Payment to " + customer.masked(), "Business Payment to Customer", other(customer), "", ""));
        return movement;
    }

    public Movement payBusiness(Organisation from, Organisation to, long cents, String account, Movement.Links links) {
        Movement movement = keep(new Movement(newReceipt(), Movement.Kind.B2B, from, Movement.Party.of(to), cents, account,
                Movement.State.COMPLETED, clock.instant(), links));
        row(movement, from, Account.WORKING, -cents,
                new Posting.Text("Business payment to " + to.name(), "Business to Business Transfer", to.receivingNumber() + " - " + to.name(), "", account));
        row(movement, to, Account.WORKING, cents,
                new Posting.Text("Business payment from " + from.name(), "Business to Business Transfer", from.shortCode() + " - " + from.name(), "", account));
        return movement;
    }

    /** The working account is swept to the organisation's bank. */
    public Movement settle(Organisation organisation, long cents) {
        var bank = new Movement.Party("Bank", "Bank account of " + organisation.name(), false);
        Movement movement = keep(new Movement(newReceipt(), Movement.Kind.SETTLEMENT, organisation, bank, cents, "",
                Movement.State.COMPLETED, clock.instant(), Movement.Links.NONE));
        row(movement, organisation, Account.WORKING, -cents, new Posting.Text("Organization Settlement to bank", "Organization Settlement", bank.name(), "", ""));
        return movement;
    }

    private void row(Movement movement, Organisation of, Account account, long cents, Posting.Text text) {
        of.post(account, cents, balance -> new Posting(movement.receipt(), account, cents, balance, movement.at(), movement.at(), "Completed", text));
    }

    private Movement keep(Movement movement) {
        byReceipt.put(movement.receipt(), movement);
        for (String id : List.of(movement.links().originatorConversationId(), movement.links().conversationId())) if (!id.isEmpty()) byConversation.put(id, movement);
        return movement;
    }

    private static String other(Customer customer) {
        return customer.masked() + " - " + customer.name.full();
    }

    public Optional<Movement> byReceipt(String receipt) {
        return Optional.ofNullable(byReceipt.get(receipt));
    }

    public Optional<Movement> byConversation(String id) {
        return Optional.ofNullable(byConversation.get(id));
    }

    public boolean isReversed(Movement movement) {
        return reversed.contains(movement.receipt());
    }

    public List<Movement> all() {
        return List.copyOf(byReceipt.values());
    }
}
