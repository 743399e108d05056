package com.completebytepos.payments.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.SealedText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderAccountTest {
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    @Test
    void everySecretIsClosedAgainNotThePasskeyAlone() {
        var account = new ProviderAccount(null);
        assertEquals(List.of(), account.secrets());
        account.keep(new ProviderAccount.Keys(null, new SealedText("new.a"), new SealedText("new.b"), new SealedText("new.c")));
        account.initiator("api", new SealedText("old.d"), NOW);
        assertEquals(List.of("new.a", "new.b", "new.c", "old.d"), account.secrets().stream().map(SealedText::stored).toList());
    }
}
