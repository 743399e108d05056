package com.completebytepos.warranty;

import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.warranty.model.SoldPiece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which pieces of a receipt's line come back by a return, in thousandths of each, and what is odd about it. */
final class ReturnedPieces {
    static final long ONE = 1_000;
    static final String UNSOLD = "return-serial-unsold";
    /** It came back by another receipt, since this one sold it. */
    private static final String TWICE = "return-serial-twice";
    private static final String UNTOLD = "return-serial-untold";

    private final Map<SoldPiece, Long> pieces = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ReturnedPieces() {
    }

    /**
     * @param sold   all pieces of the line, also those that came back before
     * @param others rows of the same serials that other receipts sold
     */
    static ReturnedPieces of(List<SoldPiece> sold, List<SoldPiece> others, Returns.GoodsReturned.Goods goods, Instant at) {
        var found = new ReturnedPieces();
        found.bySerial(sold.stream().filter(piece -> piece.serial() != null).toList(), others, goods, at);
        for (var piece : sold) if (piece.serial() == null) found.pieces.put(piece, goods.shareOf(piece.quantity().thousandths()));
        return found;
    }

    /** What an older till did not tell is plain only where all that is left of the line comes back. */
    private void bySerial(List<SoldPiece> sold, List<SoldPiece> others, Returns.GoodsReturned.Goods goods, Instant at) {
        var left = sold.stream().filter(SoldPiece::isOut).toList();
        var gone = left.stream().filter(piece -> piece.isBackBy(others, at)).toList();
        var open = left.stream().filter(piece -> !gone.contains(piece)).toList();
        var told = goods.serials().stream().distinct().toList();
        for (var serial : told) {
            var piece = open.stream().filter(one -> one.serial().equals(serial)).findFirst();
            if (piece.isPresent()) pieces.put(piece.get(), ONE);
            else findings.add(new Finding(gone.stream().anyMatch(one -> one.serial().equals(serial)) ? TWICE : UNSOLD, goods.line(), serial));
        }
        long back = goods.shareOf(sold.size() * ONE) / ONE;
        if (told.isEmpty() && back >= left.size()) {
            open.forEach(piece -> pieces.put(piece, ONE));
            gone.forEach(piece -> findings.add(new Finding(TWICE, goods.line(), piece.serial())));
        }
        else if (told.size() < back) findings.add(new Finding(UNTOLD, goods.line(), told.size() + " / " + back));
    }

    Map<SoldPiece, Long> pieces() {
        return pieces;
    }

    List<Finding> findings() {
        return findings;
    }
}
