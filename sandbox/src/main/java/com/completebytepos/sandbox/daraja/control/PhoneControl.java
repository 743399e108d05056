package com.completebytepos.sandbox.daraja.control;

import com.completebytepos.sandbox.daraja.World;
import com.completebytepos.sandbox.daraja.c2b.DirectPayments;
import com.completebytepos.sandbox.daraja.express.Push;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.ledger.Customer;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.stream.Stream;

/** The customer's side: which phones ring, answering a prompt, paying from the phone's own menu, the wallet. */
final class PhoneControl {
    private static final int NEWEST = 30;

    private final World world;

    PhoneControl(World world) {
        this.world = world;
    }

    Answer answer(Call call, String[] parts) {
        if (parts.length == 3) return Answer.json(Json.createObjectBuilder().add("now", world.clock.instant().toString())
                .add("ringing", Control.list(newestFirst(world.pushes.all().stream().filter(Push::isPromptOpen))))
                .add("receivers", Control.list(world.organisations.all().stream().filter(Organisation::receivesPushes).map(PhoneControl::receiver))).build());
        String msisdn = parts[3];
        if (!msisdn.matches("254[17]\\d{8}")) return Control.refuse("a phone is 254, 7 or 1, and eight digits");
        Customer customer = world.customers.of(msisdn);
        if (parts.length == 4) return phone(call, customer);
        return switch (parts[4]) {
            case "answer" -> answered(customer, Control.object(call));
            case "pay" -> paid(customer, Control.object(call));
            default -> ControlDoor.unknown();
        };
    }

    private Answer phone(Call call, Customer customer) {
        if (call.method().equals("POST")) {
            JsonObject wish = Control.object(call);
            customer.set(wish.getString("pin", customer.pin()), wish.containsKey("balance") ? Control.cents(Control.text(wish, "balance")) : customer.balance(),
                    wish.getBoolean("registered", customer.isRegistered()), wish.getBoolean("locked", customer.isLocked()));
        }
        JsonObjectBuilder json = Json.createObjectBuilder().add("msisdn", customer.msisdn).add("name", customer.name.full())
                .add("balance", Control.decimal(customer.balance())).add("registered", customer.isRegistered()).add("locked", customer.isLocked())
                .add("now", world.clock.instant().toString())
                .add("prompts", Control.list(newestFirst(world.pushes.all().stream().filter(push -> push.customer == customer))))
                .add("movements", Control.list(world.ledger.all().stream().filter(movement -> movement.party().number().equals(customer.msisdn))
                        .sorted(Comparator.comparing(Movement::at).reversed()).limit(NEWEST).map(new TruthControl(world)::shown)));
        return Answer.json(json.build());
    }

    private Answer answered(Customer customer, JsonObject wish) {
        Push push = world.pushes.byCheckout(Control.text(wish, "checkoutRequestId")).filter(found -> found.customer == customer)
                .orElseThrow(() -> new IllegalArgumentException("no such prompt on this phone"));
        boolean taken = switch (Control.text(wish, "action")) {
            case "pin" -> world.pushLife.enterPin(push, Control.text(wish, "pin"));
            case "cancel" -> world.pushLife.cancel(push);
            default -> Control.refuse("action must be pin or cancel");
        };
        return taken ? Answer.json(prompt(push)) : ControlDoor.error(409, "the prompt is closed or plays a scenario");
    }

    private Answer paid(Customer customer, JsonObject wish) {
        Organisation to = world.organisations.byAnyNumber(Control.text(wish, "to")).filter(Organisation::receivesPushes)
                .orElseThrow(() -> new IllegalArgumentException("no such pay bill or till"));
        String pin = customer.enter(wish.getString("pin", customer.pin()));
        String account = to.isTill() ? "" : Control.text(wish, "account");
        if (account.length() > 20) throw new IllegalArgumentException("an account has at most 20 characters");
        long cents = Control.cents(Control.text(wish, "amount"));
        if (cents < 100) throw new IllegalArgumentException("the least amount is one shilling");
        var payment = new DirectPayments.Payment(to, customer, cents, account, wish.getString("scenario", "normal"));
        DirectPayments.Outcome outcome = pin.equals("0") ? world.directPayments.begin(payment) : new DirectPayments.Outcome(pin, "");
        return Answer.json(Json.createObjectBuilder().add("code", outcome.code()).add("receipt", outcome.receipt()).build());
    }

    private Stream<JsonObject> newestFirst(Stream<Push> pushes) {
        return pushes.sorted(Comparator.comparing((Push push) -> push.entered).reversed()).limit(NEWEST).map(this::prompt);
    }

    private static JsonObject receiver(Organisation organisation) {
        return Json.createObjectBuilder().add("number", organisation.receivingNumber()).add("name", organisation.name())
                .add("till", organisation.isTill()).build();
    }

    private JsonObject prompt(Push push) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("checkoutRequestId", push.ids.checkoutRequestId())
                .add("msisdn", push.customer.msisdn).add("business", push.organisation.name()).add("number", push.organisation.receivingNumber())
                .add("amount", Control.decimal(push.request.cents())).add("account", push.organisation.isTill() ? "" : push.request.reference())
                .add("entered", push.entered.toString()).add("open", push.isPromptOpen()).add("person", world.pushLife.isForPerson(push))
                .add("scenario", push.scenario.name()).add("result", push.known().orElse(""));
        return json.add("receipt", push.movement().map(Movement::receipt).orElse("")).build();
    }
}
