package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoLoginsTest {
    /** People as the seeder makes them: till("wanjiku", "Wanjiku", "1357"), add("njeri", "Njeri", Role.SUPERVISOR, "246810"). */
    private static final Pattern SEEDED = Pattern.compile("(?:till|add)\\(\"(\\w+)\", \"(\\w+)\"(?:, Role\\.\\w+)?, (?:\"(\\d+)\"|null)\\)");

    @Test
    void everybodyTheSeederMakesIsToldWithAddressAndPin() throws IOException {
        var told = String.join("\n", DemoLogins.lines(env("true")));
        var seeder = Files.readString(Path.of("../ejb/src/main/java/com/completebytepos/console/DemoShop.java"));
        var missing = new ArrayList<String>();
        var people = SEEDED.matcher(seeder).results().toList();
        for (var person : people) {
            var said = person.group(3) == null ? person.group(1) + " / demo-" + person.group(1) : "PIN " + person.group(3);
            if (!told.contains(said) || person.group(3) != null && !told.contains(person.group(2))) missing.add(person.group());
        }
        assertTrue(people.size() >= 7, people.size() + " people seeded");
        assertEquals(List.of(), missing);
        for (var shop : List.of("duka", "soko")) assertTrue(told.contains("http://" + shop + ".pos.example:8380/pos/sell.xhtml"), told);
    }

    @Test
    void withoutTheDemoOnlyAddressesAreTold() {
        for (var off : List.of("false", "", "no")) {
            assertEquals(List.of("console  http://console.pos.example:8380/", "all      http://pos.example:8380/"), DemoLogins.lines(env(off)));
        }
    }

    @Test
    void behindAProxyTheAddressesAreThosePeopleType() {
        var proxied = new LinkedHashMap<>(env("true").values());
        proxied.putAll(Map.of("CBPOS_PUBLIC_SCHEME", "https", "CBPOS_PUBLIC_PORT", "443"));
        var told = String.join("\n", DemoLogins.lines(new Env(proxied)));
        assertTrue(told.contains("https://duka.pos.example/pos/sell.xhtml") && told.contains("https://console.pos.example/ "), told);
        assertFalse(told.contains("http://") || told.contains(":443") || told.contains("8380"), told);
        proxied.put("CBPOS_PUBLIC_PORT", "8443");
        assertTrue(DemoLogins.lines(new Env(proxied)).get(0).contains("https://duka.pos.example:8443/ "));
        proxied.putAll(Map.of("CBPOS_PUBLIC_SCHEME", "", "CBPOS_PUBLIC_PORT", "80"));
        assertTrue(DemoLogins.lines(new Env(proxied)).get(0).contains("http://duka.pos.example/ "));
    }

    private static Env env(String demo) {
        return new Env(Map.of("CBPOS_DEMO", demo, "CBPOS_DOMAIN", "pos.example", "CBPOS_HTTP_PORT", "8380"));
    }
}
