package com.completebytepos.fiscal.goods;

import com.completebytepos.kernel.BaseUnit;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proposes KRA's item class for goods: the class of their tax letter whose name shares most words with their name, a word of their category
 * counting half; else the first of that letter. KRA's classes are read once, so that it serves for many goods.
 */
public final class ItemClassProposal {
    private static final String ROOT = "1000000000";
    /** Of KRA's 43 units those two characters long can stand in an item's code; litres, metres and grams have longer ones (ADR 0098). */
    private static final List<String> PACKS = List.of("DZ", "PR", "BX", "PA", "ST");

    private final Function<String, List<Known>> classes;
    private final Map<String, List<Known>> byLetter = new HashMap<>();

    record Known(String code, Set<String> words) {
        static Known of(String code, String name) {
            return new Known(code, ItemClassProposal.words(name));
        }
    }

    public ItemClassProposal(EntityManager em) {
        this(letter -> em.createQuery("select c.code, c.name from FiscalClass c where c.inUse = true and c.taxLetter = :letter order by c.code", Object[].class)
                .setParameter("letter", letter).getResultStream().map(row -> Known.of((String) row[0], (String) row[1])).toList());
    }

    ItemClassProposal(Function<String, List<Known>> classes) {
        this.classes = classes;
    }

    /** @param category null where there is none */
    public String of(String goods, String category, String letter) {
        var name = words(goods);
        var shelf = words(category);
        return byLetter.computeIfAbsent(letter, classes).stream()
                .max(Comparator.comparingLong((Known k) -> 2 * shared(name, k.words()) + shared(shelf, k.words())).thenComparing(Known::code, Comparator.reverseOrder())).map(Known::code).orElse(ROOT);
    }

    /** A number (NO) of whatever KRA has no such code for. */
    public static String unitOf(String unit) {
        if (unit != null && PACKS.contains(unit)) return unit;
        return BaseUnit.of(unit).flatMap(BaseUnit::kra).filter(code -> code.length() == 2).orElse("NO");
    }

    private static long shared(Set<String> wanted, Set<String> known) {
        return known.stream().filter(wanted::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text == null ? new String[0] : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).filter(w -> w.length() > 2).collect(Collectors.toSet());
    }
}
