package com.completebytepos.sandbox.daraja.c2b;

import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.delivery.Courier;
import com.completebytepos.sandbox.daraja.delivery.Delivery;
import com.completebytepos.sandbox.daraja.ledger.Account;
import com.completebytepos.sandbox.daraja.ledger.Customers;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import java.math.BigDecimal;
import java.util.Map;

/** Tells a registered organisation of money it received, whatever the channel. */
public final class Confirmations {
    private final Settings settings;
    private final Courier courier;
    private final Customers customers;

    public Confirmations(Settings settings, Courier courier, Customers customers) {
        this.settings = settings;
        this.courier = courier;
        this.customers = customers;
    }

    public void confirm(Movement movement) {
        confirm(movement, "");
    }

    void confirm(Movement movement, String thirdParty) {
        Organisation to = movement.organisation();
        to.addresses().ifPresent(addresses -> {
            String balance = BigDecimal.valueOf(to.balance(Account.WORKING), 2).toPlainString();
            String body = new C2bBody(settings).of(new C2bBody.Told(movement.receipt(), movement.at(), movement.cents(), to,
                    customers.of(movement.party().number()), movement.account(), thirdParty, balance), addresses.version());
            courier.send(new Delivery.Parcel(Delivery.Kind.C2B_CONFIRMATION, movement.receipt(), addresses.confirmation(), Map.of(), body));
        });
    }
}
