package com.completebytepos.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.tenancy.Hosts.Address;
import com.completebytepos.tenancy.Hosts.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    private static final Hosts MANY = new Hosts("shops.example", "", "https", "443");
    private static final Hosts ONE = new Hosts("shops.example", "duka", "http", "8380");

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"evil.example", "duka.evil.example", "duka.shops.example.evil.example", "a.duka.shops.example", "shops.example.", "duka.shops.example.", "dukashops.example", ".shops.example",
        "du.shops.example", "du-ka.shops.example", "1duka.shops.example", "www.shops.example", "api.shops.example", "login.shops.example", "localhost", "127.0.0.1", "[::1]", "[::1]:8380",
        "duka.shops.example@evil.example", "duka.shops.example:80:80", " duka.shops.example"})
    void aStrangeHostLeadsNowhereAlsoWithADefaultShop(String host) {
        assertEquals(new Address(Door.STRANGER, null), MANY.addressOf(host));
        assertEquals(new Address(Door.STRANGER, null), ONE.addressOf(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka.shops.example", "DUKA.Shops.Example", "duka.shops.example:8380", "Duka.shops.example:1"})
    void aShopIsFoundInAnyCaseAndAtAnyPort(String host) {
        assertEquals(new Address(Door.SHOP, "duka"), MANY.addressOf(host));
    }

    @Test
    void theBareDomainIsTheChooserOrTheDefaultShopAlone() {
        assertEquals(new Address(Door.CHOOSER, null), MANY.addressOf("shops.example:8380"));
        assertEquals(new Address(Door.SHOP, "duka"), ONE.addressOf("SHOPS.example"));
        assertEquals(new Address(Door.SHOP, "soko"), ONE.addressOf("soko.shops.example"));
    }

    @Test
    void theConsoleAndTheProvidersHaveDoorsOfTheirOwn() {
        for (var hosts : new Hosts[] {MANY, ONE}) {
            assertEquals(new Address(Door.CONSOLE, null), hosts.addressOf("Console.shops.example"));
            assertEquals(new Address(Door.PAY, null), hosts.addressOf("pay.shops.example:443"));
        }
    }

    @Test
    void addressesInMailsComeFromSettingsAlone() {
        assertEquals("https://soko.shops.example", MANY.addressOf(new ShopCode("soko")));
        assertEquals("http://shops.example:8380", ONE.addressOf(new ShopCode("duka")));
        assertEquals("http://console.shops.example:8380", ONE.consoleAddress());
    }
}
