package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PersistenceTest {

    @Test
    void everyEntityIsInExactlyOneUnitAndThePlatformsAreApart() throws IOException {
        var shop = unit("shop");
        var platform = unit("platform");
        var entities = new TreeSet<String>();
        var embedded = new TreeSet<String>();
        for (var type : new ClassFileImporter(List.of(new ProductCode())).importPackages("com.completebytepos")) {
            if (type.isAnnotatedWith(Entity.class)) entities.add(type.getName());
            if (type.isAnnotatedWith(Embeddable.class)) embedded.add(type.getName());
        }
        assertTrue(entities.size() > 5);
        assertEquals(List.of(), faults(without(shop, embedded), without(platform, embedded), entities));
    }

    @Test
    void aStrayAHomelessAndAForeignEntityAreSeen() {
        var house = Set.of("a.tenancy.model.Shop", "a.selling.model.Sale");
        assertEquals(List.of(), faults(Set.of("a.selling.model.Sale"), Set.of("a.tenancy.model.Shop"), house));
        assertEquals(List.of("in no unit: [a.selling.model.Sale]"), faults(Set.of(), Set.of("a.tenancy.model.Shop"), house));
        assertEquals(List.of("in both units: [a.tenancy.model.Shop]"), faults(house, Set.of("a.tenancy.model.Shop"), house));
        assertEquals(List.of("no matter of the platform: [a.selling.model.Sale]"), faults(Set.of(), house, house));
        assertEquals(List.of("no entity: [a.selling.model.Sale]"), faults(Set.of("a.selling.model.Sale"), Set.of("a.tenancy.model.Shop"), Set.of("a.tenancy.model.Shop")));
    }

    private static List<String> faults(Set<String> shop, Set<String> platform, Set<String> entities) {
        var both = new TreeSet<>(shop);
        both.retainAll(platform);
        var listed = new TreeSet<>(shop);
        listed.addAll(platform);
        var foreign = without(platform, Set.of());
        foreign.removeIf(name -> name.contains(".tenancy.model.") || name.contains(".console.model."));
        var faults = new ArrayList<String>();
        if (!both.isEmpty()) faults.add("in both units: " + both);
        if (!without(entities, listed).isEmpty()) faults.add("in no unit: " + without(entities, listed));
        if (!without(listed, entities).isEmpty()) faults.add("no entity: " + without(listed, entities));
        if (!foreign.isEmpty()) faults.add("no matter of the platform: " + foreign);
        return faults;
    }

    private static TreeSet<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        rest.removeIf(name -> name.endsWith("Column"));
        return rest;
    }

    private static TreeSet<String> unit(String name) throws IOException {
        try (var in = PersistenceTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            var xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int from = xml.indexOf("persistence-unit name=\"" + name + "\"");
            var found = new TreeSet<String>();
            var classes = Pattern.compile("<class>([^<]+)</class>").matcher(xml.substring(from, xml.indexOf("</persistence-unit>", from)));
            while (classes.find()) found.add(classes.group(1));
            return found;
        }
    }
}
