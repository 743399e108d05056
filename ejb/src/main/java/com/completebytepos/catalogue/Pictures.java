package com.completebytepos.catalogue;

import static java.util.Collections.singletonMap;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.model.Picture;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.PictureFile;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that what is served as a picture of goods was drawn by us from a picture, and is found by what it shows. */
@Stateless
public class Pictures {
    private static final int HASH_LETTERS = 32;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject ProductHistory history;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    public record Served(String media, byte[] bytes) {
    }

    /**
     * @param version the product's, as its editor saw it
     * @param upload  the file as it came; whatever it is beside a picture is not kept
     */
    @Requires(Permission.EDIT_PRODUCTS)
    public void show(UUID skuId, int version, byte[] upload) {
        put(skuId, version, kept(DrawnPicture.of(upload)));
    }

    /**
     * One of many, in the caller's transaction, who tells the trail and the tills.
     *
     * @param upload the file as it came, {@code read} what is in it
     * @param batch  of the import, in the history of the goods
     * @return the SKUs that show another picture now
     */
    @Requires(Permission.EDIT_PRODUCTS)
    public List<UUID> bring(UUID skuId, byte[] upload, PictureFile read, UUID batch) {
        var product = em.find(Product.class, sku(skuId).productId());
        var asItCame = hash(upload);
        if (asItCame.equals(product.picture())) return List.of();
        var hash = em.find(Picture.class, asItCame) == null ? kept(DrawnPicture.of(read)) : asItCame; // what we drew is not drawn again: it would be another, and worse
        if (hash.equals(product.picture())) return List.of();
        history.note(skuId, ProductHistory.Difference.between(singletonMap("picture", product.picture()), singletonMap("picture", hash)), batch);
        product.show(hash);
        return skus(product.id());
    }

    private String kept(DrawnPicture drawn) {
        var hash = hash(drawn.whole());
        if (em.find(Picture.class, hash) == null) em.persist(new Picture(hash, drawn.media(), drawn.whole(), drawn.thumb(), clock.instant()));
        return hash;
    }

    private static String hash(byte[] picture) {
        return HexFormat.of().formatHex(Hashes.sha256(picture)).substring(0, HASH_LETTERS);
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public void take(UUID skuId, int version) {
        put(skuId, version, null);
    }

    @OpenToAll("a picture of goods; who has its hash saw the goods")
    public Optional<Served> find(String hash, boolean thumb) {
        if (hash == null || !hash.matches("[0-9a-f]{32}")) return Optional.empty();
        return em.createQuery("select p.media, p." + (thumb ? "thumb" : "whole") + " from Picture p where p.hash = :hash", Object[].class).setParameter("hash", hash)
                .getResultStream().findFirst().map(row -> new Served((String) row[0], (byte[]) row[1]));
    }

    /** {@code code} of the SKU it shows. */
    public record OfGoods(String code, String media, byte[] bytes) {
    }

    /** In the order of the codes, after one; the empty text to begin. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<OfGoods> after(String code, int size) {
        return em.createQuery("select s.code, i.media, i.whole from Sku s join Product p on p.id = s.productId join Picture i on i.hash = p.picture where s.code > :code order by s.code", Object[].class)
                .setParameter("code", code).setMaxResults(size).getResultStream().map(row -> new OfGoods((String) row[0], (String) row[1], (byte[]) row[2])).toList();
    }

    private void put(UUID skuId, int version, String hash) {
        var sku = sku(skuId);
        var product = em.find(Product.class, sku.productId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (product.version() != version) throw CatalogueRejection.CHANGED_MEANWHILE.at("version", product.name());
        audit.record("catalogue.picture", "sku", skuId, sku.code() + ": " + product.picture() + " -> " + hash);
        history.note(skuId, ProductHistory.Difference.between(singletonMap("picture", product.picture()), singletonMap("picture", hash)), null);
        product.show(hash);
        skus(product.id()).forEach(id -> changed.fire(new Changed("product", id)));
    }

    private Sku sku(UUID id) {
        return Optional.ofNullable(em.find(Sku.class, id)).orElseThrow(() -> CatalogueRejection.NO_SUCH_PRODUCT.with());
    }

    private List<UUID> skus(UUID productId) {
        return em.createQuery("select s.id from Sku s where s.productId = :product", UUID.class).setParameter("product", productId).getResultList();
    }
}
