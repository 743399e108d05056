package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        var listed = new TreeSet<>(shop);
        listed.addAll(platform);
        listed.removeAll(embedded);
        listed.removeIf(name -> name.endsWith("Column"));
        assertEquals(entities, listed);
        shop.retainAll(platform);
        assertEquals(new TreeSet<>(), shop);
        assertTrue(platform.stream().allMatch(name -> name.contains(".tenancy.model.") || name.contains(".console.model.")), platform.toString());
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
