package com.completebytepos.web.tracking;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.tracking.TrackingQueries;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/tracking/pieces.xhtml: where a serial is, and what moved a serial or a batch. */
@Named
@ViewScoped
public class PiecesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject TrackingQueries queries;
    @Inject BranchRegister register;

    private String number;
    private List<TrackingQueries.Piece> pieces = List.of();
    private List<TrackingQueries.Move> moves = List.of();
    private List<BranchSummary> branches;

    public void load() {
        branches = register.mine();
        pieces = queries.pieces(number);
        moves = queries.moves(number);
    }

    public String branchName(UUID id) {
        return branches.stream().filter(b -> b.id().equals(id)).map(BranchSummary::name).findFirst().orElse("");
    }

    public boolean isAsked() { return number != null && !number.isBlank(); }
    public String getNumber() { return number; }
    public void setNumber(String number) { this.number = number == null || number.length() > 40 ? null : number.strip(); }
    public List<TrackingQueries.Piece> getPieces() { return pieces; }
    public List<TrackingQueries.Move> getMoves() { return moves; }
}
