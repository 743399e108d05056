package com.completebytepos.imports.pictures;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.imports.ImportsRejection;
import com.completebytepos.imports.RowFault;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.PictureFile;
import com.completebytepos.kernel.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A whole ZIP read against what the shop has: the pictures that can be taken, and the files that cannot with their reasons. Nothing is drawn yet. */
public record ReadPictures(List<Taken> taken, List<RowFault> faults) {
    /** What takes the place of a column's title. */
    public static final String FIELD = "file";
    static final long MOST_PIXELS = 1_000_000_000L;
    private static final int SHOWN = 300;

    /** {@code at}: the file's place in the ZIP, from 0. */
    public record Taken(int at, String name, UUID skuId) {
    }

    /** Which file showed a product first, and what. */
    private record First(String name, String content) {
    }

    /** @throws Rejection when it is too much altogether */
    public static ReadPictures of(byte[] file, GoodsIntake.Known known) {
        var read = new ReadPictures(new ArrayList<>(), new ArrayList<>());
        var shown = new HashMap<UUID, First>();
        long pixels = 0;
        try (var zip = ZipOfPictures.open(file)) {
            for (int at = 0; at < zip.size(); at++) pixels += read.take(zip, at, known, shown);
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
        if (pixels > MOST_PIXELS) throw ImportsRejection.PICTURES_UNPACKED.at("file", ZipOfPictures.MOST_UNPACKED_MB, MOST_PIXELS / 1_000_000);
        return read;
    }

    private long take(ZipOfPictures zip, int at, GoodsIntake.Known known, Map<UUID, First> shown) {
        var name = zip.name(at);
        byte[] bytes;
        try {
            bytes = zip.bytes(at);
        } catch (IOException broken) {
            faults.add(fault(at, name, CatalogueRejection.NOT_A_PICTURE.at(FIELD)));
            return 0;
        }
        try {
            var sku = sku(name, known);
            long pixels = PictureFile.pixels(bytes, ReadPictures::refusal);
            var first = shown.putIfAbsent(product(sku, known), new First(name, HexFormat.of().formatHex(Hashes.sha256(bytes))));
            if (first != null && !first.content.equals(HexFormat.of().formatHex(Hashes.sha256(bytes)))) throw ImportsRejection.PICTURE_TWICE.at(FIELD, first.name);
            taken.add(new Taken(at, name, sku));
            return pixels;
        } catch (Rejection wrong) {
            faults.add(fault(at, name, wrong));
            return 0;
        }
    }

    public static RowFault fault(int at, String name, Rejection wrong) {
        return new RowFault(at + 1, FIELD, wrong.code(), Arrays.stream(wrong.arguments()).map(a -> shortened(String.valueOf(a))).toList(), List.of(shortened(name)));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    /** By code, else by barcode; a code may hold what looks like a folder. */
    private static UUID sku(String name, GoodsIntake.Known known) {
        var stem = ZipOfPictures.stem(name);
        if (stem == null) throw CatalogueRejection.NOT_A_PICTURE.at(FIELD);
        var last = stem.substring(Math.max(stem.lastIndexOf('/'), stem.lastIndexOf('\\')) + 1);
        for (var called : List.of(stem, last)) {
            var sku = known.codes().get(called);
            if (sku == null) sku = known.ownerOf(called);
            if (sku != null) return sku;
        }
        throw ImportsRejection.PICTURE_OF_NOBODY.at(FIELD, last);
    }

    /** All variants of a product show one picture. */
    private static UUID product(UUID sku, GoodsIntake.Known known) {
        var variant = known.variants().get(sku);
        return variant == null ? sku : variant.productId();
    }

    /** Empty when it said it was a picture and is none. */
    public static Optional<PictureFile> decoded(byte[] bytes) {
        try {
            return Optional.of(PictureFile.of(bytes, ReadPictures::refusal));
        } catch (Rejection none) {
            return Optional.empty();
        }
    }

    private static RuntimeException refusal(PictureFile.Fault fault) {
        return (fault == PictureFile.Fault.TOO_LARGE ? CatalogueRejection.PICTURE_TOO_LARGE : CatalogueRejection.NOT_A_PICTURE).at(FIELD);
    }
}
