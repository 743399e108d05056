package com.completebytepos.fiscal;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes KRA's item class for goods: the class of their tax letter whose name shares most words with theirs, else the first of that letter. */
final class ItemClassProposal {
    private static final String ROOT = "1000000000";

    private final EntityManager em;

    ItemClassProposal(EntityManager em) {
        this.em = em;
    }

    String of(String goods, String letter) {
        var classes = em.createQuery("select c.code, c.name from FiscalClass c where c.inUse = true and c.taxLetter = :letter order by c.code", Object[].class)
                .setParameter("letter", letter).getResultList();
        var wanted = words(goods);
        return classes.stream().max(Comparator.comparingLong((Object[] row) -> shared(wanted, (String) row[1]))
                .thenComparing(row -> (String) row[0], Comparator.reverseOrder())).map(row -> (String) row[0]).orElse(ROOT);
    }

    static long shared(Set<String> wanted, String name) {
        return words(name).stream().filter(wanted::contains).count();
    }

    static Set<String> words(String text) {
        return Arrays.stream(text == null ? new String[0] : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+")).filter(w -> w.length() > 2).collect(Collectors.toSet());
    }
}
