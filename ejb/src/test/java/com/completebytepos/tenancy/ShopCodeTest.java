package com.completebytepos.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.tenancy.Hosts.Door;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopCodeTest {
    private static final Hosts HOSTS = new Hosts("shops.example", "", "https", "443");

    @ParameterizedTest
    @ValueSource(strings = {"console", "pay", "www", "api", "app", "admin", "root", "mail", "smtp", "imap", "ftp", "ns1", "ns2", "static", "cdn", "assets", "status", "help", "support", "docs", "blog",
        "login", "platform", "template", "work", "sandbox", "test", "demo", "health", "metrics", "localhost", "kra", "etims", "mpesa", "safaricom"})
    void aNameOfThePlatformsOwnIsNoShops(String name) {
        assertTrue(ShopCode.isReserved(name));
        var door = HOSTS.addressOf(name + ".shops.example").door();
        assertEquals(switch (name) {
            case "console" -> Door.CONSOLE;
            case "pay" -> Door.PAY;
            default -> Door.STRANGER;
        }, door);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko", "consoles", "payday", "demo2"})
    void whatOnlyLooksLikeOneIsFree(String name) {
        assertTrue(ShopCode.isWellFormed(name));
        assertFalse(ShopCode.isReserved(name));
    }
}
