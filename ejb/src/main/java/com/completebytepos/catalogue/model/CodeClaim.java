package com.completebytepos.catalogue.model;

import com.completebytepos.catalogue.Barcodes;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A code or barcode, however it is written, as whoever gives it to goods holds it until they are stored: codes and barcodes lie in two tables, and nothing else would keep two
 * people from giving the same to two products at the same moment. It stays; who has the code by now is told by the goods.
 */
@Entity
public class CodeClaim {
    @Id private String mark;

    protected CodeClaim() {
    }

    private CodeClaim(String mark) {
        this.mark = mark;
    }

    /** A code that other goods have. */
    public record Taken(String code, UUID by) {
    }

    /** @param wanted codes and barcodes, each with the goods that are to have it, null for new ones */
    public static Optional<Taken> hold(EntityManager em, Map<String, UUID> wanted) {
        if (wanted.isEmpty()) return Optional.empty();
        var marks = wanted.keySet().stream().map(Barcodes::mark).collect(Collectors.toCollection(TreeSet::new));
        var free = new TreeSet<>(marks);
        em.createQuery("select c from CodeClaim c where c.mark in :marks order by c.mark", CodeClaim.class).setParameter("marks", marks).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().forEach(held -> free.remove(held.mark));
        free.forEach(mark -> em.persist(new CodeClaim(mark)));
        em.flush();
        var owners = owners(em, marks);
        return wanted.entrySet().stream().flatMap(one -> owners.getOrDefault(Barcodes.mark(one.getKey()), Set.of()).stream()
                .filter(sku -> !Objects.equals(sku, one.getValue())).map(sku -> new Taken(one.getKey(), sku))).findFirst();
    }

    private static Map<String, Set<UUID>> owners(EntityManager em, Collection<String> marks) {
        var found = new HashMap<String, Set<UUID>>();
        for (var ask : new String[] {"select s.mark, s.id from Sku s where s.mark in :marks", "select b.mark, b.skuId from Barcode b where b.mark in :marks"}) {
            em.createQuery(ask, Object[].class).setParameter("marks", marks).getResultStream().forEach(row -> found.computeIfAbsent((String) row[0], mark -> new HashSet<>()).add((UUID) row[1]));
        }
        return found;
    }
}
