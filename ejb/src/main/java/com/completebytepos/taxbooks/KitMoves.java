package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.MovedGoods;
import com.completebytepos.stock.MovementReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A kit lies on no shelf: for KRA it is made of its parts when it is sold and taken apart when it comes back, so that what an invoice names has moved. */
final class KitMoves {
    /** Beyond the parts of a line and what of them was written off. */
    private static final int WHOLE = 9_000;
    private static final int WRITTEN_OFF = 5_000;

    private final Map<Integer, Kit> kits;

    /** So many of one kit were on a line, under this letter. */
    record Kit(UUID skuId, Quantity quantity, String letter) {
    }

    /** A movement as KRA is told of it; {@code letter} null for what no document names. */
    record Told(MovedGoods.Row row, StockKind kind, String letter) {
    }

    /** @param kits by their line */
    KitMoves(Map<Integer, Kit> kits) {
        this.kits = kits;
    }

    /** Before the invoice: the parts of a line go into its kits. */
    List<Told> made(List<MovedGoods.Row> rows, UUID branchId) {
        var told = new ArrayList<Told>();
        for (var row : rows) if (isPart(row) && row.branchId().equals(branchId) && row.quantity().thousandths() < 0) told.add(new Told(row, StockKind.PROCESSED_OUT, null));
        for (var line : told.stream().map(t -> t.row().line()).distinct().toList()) told.add(whole(first(told, line), 0, StockKind.PROCESSED_IN));
        return told;
    }

    /** With the invoice: kits that were made leave. @param known line and part of what was told already */
    List<Told> sold(List<MovedGoods.Row> rows, Set<List<?>> known) {
        return kits.keySet().stream().filter(line -> known.contains(List.of(line, 0)) && !known.contains(List.of(line, WHOLE))).sorted()
                .flatMap(line -> rows.stream().filter(row -> row.line() == line && isPart(row) && row.quantity().thousandths() < 0).limit(1)).map(row -> whole(row, WHOLE, StockKind.SOLD)).toList();
    }

    /** With the credit note: kits come and are taken apart; empty for a line of no kit. @param rows of one line */
    List<Told> cameBack(List<MovedGoods.Row> rows) {
        var parts = rows.stream().filter(row -> isPart(row) && row.reason() == MovementReason.RETURN).toList();
        if (parts.isEmpty()) return List.of();
        var told = new ArrayList<>(List.of(whole(parts.get(0), 0, StockKind.RETURNED), whole(parts.get(0), WHOLE, StockKind.PROCESSED_OUT)));
        parts.forEach(row -> told.add(new Told(row, StockKind.PROCESSED_IN, null)));
        return told;
    }

    private boolean isPart(MovedGoods.Row row) {
        return kits.containsKey(row.line()) && row.part() > 0 && row.part() < WRITTEN_OFF;
    }

    private static MovedGoods.Row first(List<Told> told, int line) {
        return told.stream().map(Told::row).filter(row -> row.line() == line).findFirst().orElseThrow();
    }

    private Told whole(MovedGoods.Row of, int part, StockKind kind) {
        var kit = kits.get(of.line());
        var quantity = kind.adds() ? kit.quantity() : kit.quantity().negated();
        return new Told(new MovedGoods.Row(of.branchId(), of.line(), part, kit.skuId(), quantity, of.reason(), of.at()), kind, kit.letter());
    }
}
