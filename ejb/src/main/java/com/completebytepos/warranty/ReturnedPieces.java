package com.completebytepos.warranty;

import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.warranty.model.SoldPiece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which pieces of a receipt's line come back by a return, in thousandths of each, and what is odd about it. */
final class ReturnedPieces {
    static final long ONE = 1_000;
    static final String UNSOLD = "return-serial-unsold";
    private static final String UNTOLD = "return-serial-untold";

    private final Map<SoldPiece, Long> pieces = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ReturnedPieces() {
    }

    /** @param sold all pieces of the line, also those that came back before */
    static ReturnedPieces of(List<SoldPiece> sold, Returns.GoodsReturned.Goods goods) {
        var found = new ReturnedPieces();
        found.bySerial(sold.stream().filter(piece -> piece.serial() != null).toList(), goods);
        for (var piece : sold) if (piece.serial() == null) found.pieces.put(piece, goods.shareOf(piece.quantity().thousandths()));
        return found;
    }

    /** What an older till did not tell is plain only where all that is left of the line comes back. */
    private void bySerial(List<SoldPiece> sold, Returns.GoodsReturned.Goods goods) {
        var open = sold.stream().filter(SoldPiece::isOut).toList();
        var told = goods.serials().stream().distinct().toList();
        for (var serial : told) {
            var piece = open.stream().filter(one -> one.serial().equals(serial)).findFirst();
            if (piece.isPresent()) pieces.put(piece.get(), ONE);
            else findings.add(new Finding(UNSOLD, goods.line(), serial));
        }
        long back = goods.shareOf(sold.size() * ONE) / ONE;
        if (told.isEmpty() && back >= open.size()) open.forEach(piece -> pieces.put(piece, ONE));
        else if (told.size() < back) findings.add(new Finding(UNTOLD, goods.line(), told.size() + " / " + back));
    }

    Map<SoldPiece, Long> pieces() {
        return pieces;
    }

    List<Finding> findings() {
        return findings;
    }
}
