package com.completebytepos.payments.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.DirectMoney;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.client.AccountKeys;
import com.completebytepos.payments.client.DirectResult;
import com.completebytepos.payments.client.OrganisationGateway;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PullerTest {
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private final List<String> taken = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Instant> until = new ArrayList<>();

    @Test
    void oneBadRowKeepsNoOtherBackAndIsReadAgain() {
        assertFalse(puller("UKGOOD0001", "UKBAD00001", "UKGOOD0002").pullFrom(UUID.randomUUID(), NOW.minusSeconds(600), NOW));
        assertEquals(List.of("UKGOOD0001", "UKGOOD0002"), taken);
        assertEquals(List.of("UKBAD00001: no room for it"), notes);
        assertEquals(List.of(), until, "the list is not read as far as now");
    }

    @Test
    void aWholeListIsReadAsFarAsNow() {
        assertTrue(puller("UKGOOD0001").pullFrom(UUID.randomUUID(), NOW.minusSeconds(600), NOW));
        assertEquals(List.of(NOW), until);
    }

    private Puller puller(String... codes) {
        var puller = new Puller();
        var rows = List.of(codes).stream().map(code -> new DirectResult(code, NOW, Money.ofCents(100), "174379", null, null, null)).toList();
        puller.gateway = (OrganisationGateway) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {OrganisationGateway.class}, (proxy, method, args) -> new OrganisationGateway.Page(true, rows, null));
        puller.money = new DirectMoney() {
            @Override
            public void pulled(UUID accountId, DirectResult told) {
                if (told.code().startsWith("UKBAD")) throw new IllegalStateException("no room for it");
                taken.add(told.code());
            }
        };
        puller.accounts = new ProviderAccounts() {
            @Override
            public AccountKeys keys(UUID id) {
                return null;
            }

            @Override
            public void pulled(UUID id, Instant end) {
                until.add(end);
            }

            @Override
            public void notPulled(UUID id, String note) {
                notes.add(note);
            }
        };
        return puller;
    }
}
