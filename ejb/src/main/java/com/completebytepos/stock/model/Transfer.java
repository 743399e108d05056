package com.completebytepos.stock.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.StockMove;
import com.completebytepos.stock.StockMoved;
import com.completebytepos.stock.StockRejection;
import com.completebytepos.stock.StockTransfers;
import com.completebytepos.stock.TransferBearer;
import com.completebytepos.stock.TransferQueries;
import com.completebytepos.stock.TransferState;
import com.completebytepos.stock.WantedGoods;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tracking.Mark;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Goods between two branches. Born asked; approved by somebody else; sent, which takes them off the sender's books; received blind, which
 * puts what arrived on the receiver's. What is missing waits until somebody bears it. Done, refused and cancelled are ends.
 */
@Entity
@Table(name = "stock_transfer")
public class Transfer {
    @Id private UUID id;
    private String number;
    private UUID fromBranch;
    private UUID toBranch;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private TransferState state = TransferState.ASKED;
    private String note;
    private String asker;
    private UUID askedBy;
    private Instant askedAt;
    private String approver;
    private Instant approvedAt;
    private String sender;
    private UUID sentBy;
    private Instant sentAt;
    private String van;
    private String driver;
    private String seal;
    private String receiver;
    private UUID receivedBy;
    private Instant receivedAt;
    private String settler;
    private Instant settledAt;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private TransferBearer bearer;
    private String settlement;
    private Money lost;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "stock_transfer_line", joinColumns = @JoinColumn(name = "transfer_id")) @OrderBy("lineNo")
    private List<TransferLine> lines = new ArrayList<>();

    protected Transfer() {
    }

    public Transfer(String number, StockTransfers.Ask asked, List<WantedGoods.Named> goods, Actor asker, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.fromBranch = asked.fromBranch();
        this.toBranch = asked.toBranch();
        this.note = asked.note();
        this.asker = asker.name();
        this.askedBy = asker.id();
        this.askedAt = now;
        goods.forEach(g -> lines.add(new TransferLine(lines.size() + 1, g.skuId(), g.code(), g.name(), g.quantity(), null, null, null)));
    }

    public void approve(String who, Instant now) {
        state = TransferState.APPROVED;
        approver = who;
        approvedAt = now;
    }

    public void end(TransferState end, String why, String who, Instant now) {
        state = end;
        settlement = why;
        settler = who;
        settledAt = now;
    }

    public void load(Map<UUID, Quantity> loaded) {
        known(loaded);
        lines.replaceAll(line -> line.loaded(loaded.getOrDefault(line.skuId(), Quantity.ofThousandths(0))));
        if (leaving(Map.of()).isEmpty()) throw StockRejection.NO_LINES.at("lines");
    }

    public void send(StockTransfers.Van with, List<StockMoved.Moved> left, Actor who, Instant now) {
        lines.replaceAll(line -> line.costing(left.stream().filter(one -> one.line() == line.lineNo()).map(StockMoved.Moved::unitCost).filter(Objects::nonNull).findFirst().orElse(null)));
        state = TransferState.SENT;
        van = with.plate().strip();
        driver = with.driver().strip();
        seal = with.seal();
        sender = who.name();
        sentBy = who.id();
        sentAt = now;
    }

    /** Any figure: a refusal would tell who counts blind how many there should be. */
    public void receive(Map<UUID, Quantity> counted, Actor who, Instant now) {
        known(counted);
        lines.replaceAll(line -> line.arrived(counted.getOrDefault(line.skuId(), Quantity.ofThousandths(0))));
        receiver = who.name();
        receivedBy = who.id();
        receivedAt = now;
        state = lines.stream().anyMatch(TransferLine::differs) ? TransferState.DIFFERENCE : TransferState.DONE;
    }

    public void settle(TransferBearer by, String why, String who, Instant now) {
        lost = Money.of(lines.stream().map(line -> Holding.worth(line.missing(), line.unitCost())).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP));
        bearer = by;
        end(TransferState.DONE, why, who, now);
    }

    private void known(Map<UUID, Quantity> told) {
        if (told.entrySet().stream().anyMatch(t -> t.getValue().thousandths() > 0 && lines.stream().noneMatch(line -> line.skuId().equals(t.getKey())))) throw StockRejection.NOT_IN_TRANSFER.at("lines");
    }

    public List<StockMove> leaving(Map<UUID, List<Mark>> marks) {
        return lines.stream().filter(line -> line.sent().thousandths() > 0).map(line -> line.leaving(marks.getOrDefault(line.skuId(), List.of()))).toList();
    }

    public List<StockMove> arriving(Map<UUID, List<Mark>> marks) {
        return lines.stream().filter(line -> line.came().thousandths() > 0).map(line -> line.arriving(marks.getOrDefault(line.skuId(), List.of()))).toList();
    }

    /**
     * What a difference moves when it is settled, by branch, in the order of the branches, so that of two who settle none waits for the other for ever. Where the sender loaded
     * otherwise than it said, the sender's books are put right, both ways; else what is missing is written off with who bears it, and what is too many was found where it arrived.
     */
    public SortedMap<UUID, List<StockMove>> settling(TransferBearer by) {
        var moves = new TreeMap<UUID, List<StockMove>>();
        boolean loadedOtherwise = by == TransferBearer.FOUND;
        for (var line : lines) {
            if (line.missing().thousandths() > 0) {
                at(moves, by == TransferBearer.RECEIVER ? toBranch : fromBranch).addAll(loadedOtherwise ? List.of(line.found(id)) : List.of(line.missed(), line.writtenOff()));
            } else if (line.surplus().thousandths() > 0) {
                if (loadedOtherwise) at(moves, fromBranch).add(line.leftBeside());
                at(moves, toBranch).add(line.arrivedBeside(loadedOtherwise));
            }
        }
        return moves;
    }

    private static List<StockMove> at(Map<UUID, List<StockMove>> moves, UUID branch) {
        return moves.computeIfAbsent(branch, unused -> new ArrayList<>());
    }

    /** Who counted at one end of the road does not say who bears what differs. */
    public boolean isMovedBy(Actor actor) {
        return actor.id() != null && (actor.id().equals(sentBy) || actor.id().equals(receivedBy));
    }

    public boolean isAskedBy(Actor actor) {
        return askedBy == null ? actor.id() == null : askedBy.equals(actor.id());
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID fromBranch() {
        return fromBranch;
    }

    public UUID toBranch() {
        return toBranch;
    }

    public TransferState state() {
        return state;
    }

    public Money lost() {
        return lost;
    }

    public List<TransferQueries.LineRow> rows() {
        return lines.stream().map(TransferLine::row).toList();
    }

    /** @param late what was sent before that is too long on the road */
    public TransferQueries.Row row(Instant late) {
        var steps = new TransferQueries.Steps(new TransferQueries.Step(asker, askedAt), new TransferQueries.Step(approver, approvedAt), new TransferQueries.Step(sender, sentAt),
                new TransferQueries.Step(receiver, receivedAt), new TransferQueries.Step(settler, settledAt));
        return new TransferQueries.Row(id, number, fromBranch, toBranch, state, note, new StockTransfers.Van(van, driver, seal), steps, bearer, settlement, lost,
                state == TransferState.SENT && sentAt.isBefore(late));
    }
}
