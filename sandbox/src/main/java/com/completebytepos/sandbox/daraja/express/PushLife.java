package com.completebytepos.sandbox.daraja.express;

import com.completebytepos.sandbox.daraja.Agenda;
import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.c2b.Confirmations;
import com.completebytepos.sandbox.daraja.delivery.Courier;
import com.completebytepos.sandbox.daraja.delivery.Delivery;
import com.completebytepos.sandbox.daraja.ledger.Account;
import com.completebytepos.sandbox.daraja.ledger.Ledger;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.scenario.Scenario;
import com.completebytepos.sandbox.daraja.scenario.Scenarios;
import java.time.Duration;
import java.util.Map;

/** Carries a push through its scenario, or waits for the person who holds the phone. */
public final class PushLife {
    private final Settings settings;
    private final SandboxClock clock;
    private final Agenda agenda;
    private final Seed seed;
    private final Ledger ledger;
    private final Courier courier;
    private final Confirmations confirmations;

    /** The parts it works with. */
    public record Parts(Settings settings, SandboxClock clock, Agenda agenda, Seed seed, Ledger ledger, Courier courier, Confirmations confirmations) {}

    public PushLife(Parts parts) {
        this.settings = parts.settings();
        this.clock = parts.clock();
        this.agenda = parts.agenda();
        this.seed = parts.seed();
        this.ledger = parts.ledger();
        this.courier = parts.courier();
        this.confirmations = parts.confirmations();
    }

    void begin(Push push) {
        Scenario scenario = push.scenario;
        if (scenario.name().equals(Scenarios.PERSON)) {
            in(settings.seconds(Setting.PROMPT_SECONDS), () -> { if (push.isPromptOpen()) fail(push, "1037"); });
            return;
        }
        if (scenario.paidAfter() >= 0) in(Duration.ofSeconds(scenario.paidAfter()), () -> pay(push));
        scenario.known().forEach(step -> in(Duration.ofSeconds(step.after()), () -> push.know(step.code())));
        scenario.told().forEach(told -> in(Duration.ofSeconds(told.after()), () -> tell(push, told)));
    }

    /** The person typed a PIN. @return false when there is no prompt to answer */
    public boolean enterPin(Push push, String pin) {
        if (!isForPerson(push)) return false;
        push.closePrompt();
        String code = push.customer.enter(pin);
        if (!code.equals("0")) fail(push, code);
        else {
            in(settings.millis(Setting.PIN_TO_PAID_MILLIS), () -> {
                pay(push);
                push.know("0");
            });
            in(settings.millis(Setting.PIN_TO_CALLBACK_MILLIS), () -> tell(push, "0"));
        }
        return true;
    }

    public boolean cancel(Push push) {
        if (!isForPerson(push)) return false;
        fail(push, "1032");
        return true;
    }

    public boolean isForPerson(Push push) {
        return push.isPromptOpen() && push.scenario.name().equals(Scenarios.PERSON);
    }

    private void fail(Push push, String code) {
        push.know(code);
        in(settings.millis(Setting.PIN_TO_CALLBACK_MILLIS), () -> tell(push, code));
    }

    private void pay(Push push) {
        String code = push.customer.mayPay(push.request.cents(), clock.inNairobi().toLocalDate());
        if (!code.equals("0")) {
            push.refuse(code);
            return;
        }
        Movement movement = ledger.pay(ledger.newReceipt(), push.organisation, push.customer, push.request.cents(), account(push),
                Movement.Links.push(push.ids.checkoutRequestId()));
        push.pay(movement);
        if (!settings.is(Setting.CONFIRM_PUSHES)) return;
        switch (push.scenario.confirmation()) {
            case PROMPT -> in(settings.millis(Setting.PIN_TO_CONFIRMATION_MILLIS), () -> confirmations.confirm(movement));
            case LATE -> in(settings.seconds(Setting.LATE_SECONDS), () -> confirmations.confirm(movement));
            case NEVER -> { }
        }
    }

    private static String account(Push push) {
        return push.organisation.isTill() ? "" : push.request.reference();
    }

    private void tell(Push push, Scenario.Told told) {
        if (told.forgery() != Scenario.Forgery.NONE) {
            courier.send(parcel(Delivery.Kind.FORGED, push, forged(push, told.forgery())));
            return;
        }
        for (int copy = 0; copy < told.copies(); copy++) tell(push, told.code());
    }

    private void tell(Push push, String code) {
        String actual = push.actual(code);
        CallbackBody bodies = new CallbackBody(settings);
        String body = actual.equals("0") ? bodies.paid(push.ids, paid(push.movement().orElseThrow())) : bodies.failed(push.ids, actual);
        courier.send(parcel(Delivery.Kind.STK_CALLBACK, push, body));
    }

    private static Delivery.Parcel parcel(Delivery.Kind kind, Push push, String body) {
        return new Delivery.Parcel(kind, push.ids.checkoutRequestId(), push.request.callback(),
                Map.of("Businessshortcode", push.organisation.shortCode()), body);
    }

    private static CallbackBody.Paid paid(Movement movement) {
        return new CallbackBody.Paid(movement.receipt(), movement.cents(), movement.at(), movement.party().number(),
                movement.organisation().balance(Account.WORKING));
    }

    private String forged(Push push, Scenario.Forgery forgery) {
        boolean wrongId = forgery == Scenario.Forgery.WRONG_ID;
        Push.Ids ids = wrongId ? new Push.Ids(seed.merchantRequestId(), "ws_CO_" + SandboxClock.stamp(clock.instant()) + "1700999999") : push.ids;
        long cents = wrongId ? push.request.cents() : push.request.cents() + 100;
        return new CallbackBody(settings).paid(ids, new CallbackBody.Paid(ledger.newReceipt(), cents, clock.instant(), push.customer.msisdn, 0));
    }

    private void in(Duration after, Runnable what) {
        agenda.at(clock.instant().plus(after), what);
    }
}
