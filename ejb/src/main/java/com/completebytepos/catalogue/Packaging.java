package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductHistory.Difference;
import com.completebytepos.catalogue.model.Barcode;
import com.completebytepos.catalogue.model.KitPart;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises that a pack's barcode leads to the pack, and that a kit consists of counted goods only. */
@Stateless
public class Packaging {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject ProductHistory history;
    @Inject Event<Changed> changed;

    /** {@code unit} as CTN or DZ; {@code factor} how many of the SKU's own unit it holds. */
    public record Pack(String unit, Quantity factor, List<String> barcodes) implements Serializable {
    }

    /** A kit's part as a page shows it. */
    public record PartRow(UUID skuId, String code, String name, Quantity quantity) implements Serializable {
    }

    /** Smallest first. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<Pack> packsOf(UUID skuId) {
        var codes = new HashMap<String, List<String>>();
        for (var code : packCodes(skuId)) codes.computeIfAbsent(code.unit(), u -> new ArrayList<>()).add(code.code());
        return sku(skuId).packs().entrySet().stream().map(p -> new Pack(p.getKey(), p.getValue(), List.copyOf(codes.getOrDefault(p.getKey(), List.of())))).toList();
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public List<PartRow> partsOf(UUID skuId) {
        return sku(skuId).parts().stream().map(part -> {
            var sku = sku(part.skuId());
            return new PartRow(sku.id(), sku.code(), Variants.name(em.find(Product.class, sku.productId()).name(), sku.values()), part.quantity());
        }).toList();
    }

    /** @param version the product's, as its editor saw it */
    @Requires(Permission.EDIT_PRODUCTS)
    public void pack(UUID skuId, int version, List<Pack> wanted) {
        var factors = new LinkedHashMap<String, Quantity>();
        for (var pack : wanted) if (factors.put(pack.unit(), pack.factor()) != null) throw CatalogueRejection.PACK_TWICE.at("packs", pack.unit());
        TraitRules.checkPacks(factors);
        var sku = sku(skuId);
        locked(sku, version);
        var before = line(packsOf(skuId));
        sku.packIn(factors);
        exchangeCodes(skuId, wanted);
        tell(sku, new Difference("packs", before, line(wanted)));
    }

    /** What the kit is made of from now on; sold kits keep what they took. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void compose(UUID kitId, int version, List<SkuFacts.Part> parts) {
        TraitRules.checkParts(parts);
        var kit = sku(kitId);
        var product = locked(kit, version);
        if (product.kind() != ProductKind.KIT) throw CatalogueRejection.NOT_A_KIT.at("parts", product.name());
        for (var part : parts) {
            var of = em.find(Product.class, sku(part.skuId()).productId());
            if (of.kind() != ProductKind.GOODS) throw CatalogueRejection.KIT_OF_GOODS.at("parts", of.name());
        }
        var before = kit.parts().stream().map(p -> p.quantity() + " " + sku(p.skuId()).code()).toList();
        var rows = new ArrayList<KitPart>();
        for (var part : parts) rows.add(new KitPart(rows.size() + 1, part.skuId(), part.quantity()));
        kit.consistOf(rows);
        tell(kit, new Difference("parts", before.toString(), rows.stream().map(p -> p.quantity() + " " + sku(p.skuId()).code()).toList().toString()));
    }

    private Product locked(Sku sku, int version) {
        var product = em.find(Product.class, sku.productId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (product.version() != version) throw CatalogueRejection.CHANGED_MEANWHILE.at("version", product.name());
        return product;
    }

    private void exchangeCodes(UUID skuId, List<Pack> wanted) {
        var units = new HashMap<String, String>();
        var standing = packCodes(skuId);
        ProductRules.checkBarcodes(wanted.stream().flatMap(pack -> pack.barcodes().stream()).toList(), standing.stream().map(Barcode::code).toList());
        for (var pack : wanted) pack.barcodes().forEach(code -> units.put(code, pack.unit()));
        var kept = new HashSet<String>();
        for (var present : standing) {
            if (present.unit().equals(units.get(present.code()))) kept.add(present.code());
            else em.remove(present);
        }
        em.flush();
        units.keySet().removeAll(kept);
        ProductRules.checkFree(em, skuId, null, units.keySet());
        units.forEach((code, unit) -> {
            ProductRules.checkUnused(em, code);
            em.persist(new Barcode(code, skuId, unit));
        });
    }

    private List<Barcode> packCodes(UUID skuId) {
        return em.createQuery("select b from Barcode b where b.skuId = :sku and b.unit is not null order by b.code", Barcode.class).setParameter("sku", skuId).getResultList();
    }

    private void tell(Sku sku, Difference difference) {
        if (difference.before().equals(difference.after())) return;
        history.note(sku.id(), List.of(difference), null);
        audit.record("catalogue.packaging", "sku", sku.id(), sku.code() + ": " + Difference.line(List.of(difference)));
        changed.fire(new Changed("product", sku.id()));
    }

    private static String line(List<Pack> packs) {
        return packs.stream().map(p -> p.unit() + "=" + p.factor() + (p.barcodes().isEmpty() ? "" : " " + p.barcodes())).toList().toString();
    }

    private Sku sku(UUID id) {
        return Optional.ofNullable(em.find(Sku.class, id)).orElseThrow(() -> CatalogueRejection.NO_SUCH_PRODUCT.with());
    }
}
