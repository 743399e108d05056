package com.completebytepos.payments.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.completebytepos.kernel.SealedText;
import com.completebytepos.payments.AccountKind;
import com.completebytepos.payments.ProviderWorld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderAccountTest {
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    @Test
    void everySecretIsClosedAgainNotThePasskeyAlone() {
        var account = new ProviderAccount(null, java.time.Instant.EPOCH);
        assertEquals(List.of(), account.secrets());
        account.keep(new ProviderAccount.Keys(null, new SealedText("new.a"), new SealedText("new.b"), new SealedText("new.c")));
        account.initiator("api", new SealedText("old.d"), NOW);
        assertEquals(List.of("new.a", "new.b", "new.c", "old.d"), account.secrets().stream().map(SealedText::stored).toList());
    }

    @Test
    void whatTheProviderSaidOfOneNumberIsNothingOfAnother() {
        var account = proved();
        account.describe(null, "Renamed", numbers("174379", ProviderWorld.DEMO, "254722000001"));
        assertNotNull(account.registeredAt());
        assertNotNull(account.pullRegisteredAt());
        account.describe(null, "Renamed", numbers("174379", ProviderWorld.DEMO, "254722000009"));
        assertNotNull(account.registeredAt(), "only its list was asked for by this phone");
        assertNull(account.pullRegisteredAt());
        account.describe(null, "Renamed", numbers("174379", ProviderWorld.LIVE, "254722000009"));
        assertNull(account.registeredAt());
        account = proved();
        account.describe(null, "Renamed", numbers("174380", ProviderWorld.DEMO, "254722000001"));
        assertNull(account.registeredAt());
        assertNull(account.pullRegisteredAt());
        assertNull(account.pulledUntil());
        assertNull(account.checkResult());
    }

    private static ProviderAccount proved() {
        var account = new ProviderAccount(null, java.time.Instant.EPOCH);
        account.describe(null, "M-PESA", numbers("174379", ProviderWorld.DEMO, "254722000001"));
        account.registered(NOW, "told");
        account.pullRegistered(NOW, null);
        account.pulled(NOW);
        account.checked(NOW, "proved");
        return account;
    }

    private static ProviderAccount.Numbers numbers(String shortCode, ProviderWorld world, String phone) {
        return new ProviderAccount.Numbers(AccountKind.PAYBILL, world, shortCode, shortCode, null, phone);
    }
}
