package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.FiscalLists;
import com.completebytepos.fiscal.Fiscalisation;
import com.completebytepos.fiscal.ItemRegistration;
import com.completebytepos.fiscal.ItemRow;
import com.completebytepos.fiscal.ItemState;
import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.taxbooks.model.StockLane;
import com.completebytepos.taxbooks.model.StockMirror;
import com.completebytepos.taxbooks.model.StockToldMove;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler.WorkDue;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Promises that KRA's stock ledger is told in numbers without a gap over the whole taxpayer, one document at a time, and that its balance is told
 * whenever it moved: the two halves around the call, each a transaction of its own under the taxpayer's lock.
 */
@Stateless
public class StockSending {
    private static final Pattern EXPECTED = Pattern.compile("Invalid sarNo: Expected: (\\d{1,18})");
    private static final String DUPLICATE = "994";
    private static final int FIRST_LOOK = 40;
    private static final int LOOK_AT = 300;
    private static final int MOST_LINES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject FiscalDevices devices;
    @Inject ItemRegistration items;
    @Inject FiscalLists lists;
    @Inject Fiscalisation fiscal;
    @Inject StockPartners partners;
    @Inject Clock clock;

    /** A call to make now. {@code code} is of the goods whose balance it tells; null for a movement. */
    public record Order(String taxpayer, UUID deviceId, KraDesk.Call call, JsonObject body, String code) {
    }

    /** @return null when there is nothing to tell now */
    @Requires(Permission.DO_DUE_WORK)
    public Order prepare(WorkDue due) {
        if (StockLanes.goesOnOtherwise(em, work, due.reference())) {
            work.done(due.item());
            return null;
        }
        var lane = StockLanes.lane(em, due.reference());
        if (lane.inFlight() != null) {
            lane.wasSentBefore();
            return new Order(lane.taxpayer(), flying(lane).get(0).deviceId(), KraDesk.Call.SAVE_STOCK_IO, read(lane.request()), null);
        }
        var balance = owedBalance(lane.taxpayer());
        if (balance != null) return new Order(lane.taxpayer(), balance.key().deviceId(), KraDesk.Call.SAVE_STOCK_MASTER, StockBody.balance(balance.key().code(), balance.told()), balance.key().code());
        if (!lane.sumsSales()) {
            // what goes next mostly stands first: hundreds of rows read for one document were most of what telling KRA cost
            var next = waiting(lane, FIRST_LOOK);
            var order = takeOff(lane, whole(batches(lane, next), next.size() == FIRST_LOOK));
            if (order != null) return order;
        }
        var waiting = waiting(lane, LOOK_AT);
        var order = takeOff(lane, batches(lane, waiting));
        if (order != null) return order;
        if (waiting.stream().noneMatch(StockToldMove::isWaiting)) endsUnlessSomethingCame(lane, due);
        else work.postpone(due.item(), clock.instant().plus(PATIENCE.multipliedBy(Math.min(12, due.attempts() + 1L))));
        return null;
    }

    /** Who found this work due, and so made none, is waited for. */
    private void endsUnlessSomethingCame(StockLane lane, WorkDue due) {
        work.done(due.item());
        if (owedBalance(lane.taxpayer()) != null || !waiting(lane, 1).isEmpty()) StockLanes.due(work, lane.taxpayer());
    }

    /** @return whether there is more to do at once */
    @Requires(Permission.DO_DUE_WORK)
    public boolean conclude(Order order, KraDesk.Told told, WorkDue due) {
        var lane = StockLanes.lane(em, order.taxpayer());
        if (!told.isDone() && told.word() != KraDesk.Word.REFUSED) {
            boolean neverLeft = told.word() != KraDesk.Word.UNKNOWN && lane.inFlight() != null && !lane.isUncertain();
            if (neverLeft) {
                flying(lane).forEach(StockToldMove::waits);
                lane.freed(clock.instant());
            }
            int failures = lane.failed(told.words());
            work.postpone(due.item(), clock.instant().plus(Duration.ofSeconds(Math.min(900, 5L << Math.min(failures, 8)))));
            return false;
        }
        if (order.code() != null) em.find(StockMirror.class, new StockMirror.Key(order.deviceId(), order.code())).balanced(told.isDone() ? null : told.words());
        else if (lane.inFlight() != null) concludeMove(lane, told);
        return true;
    }

    /** KRA's expecting the next number after an unanswered call means that it has ours. */
    private void concludeMove(StockLane lane, KraDesk.Told told) {
        var now = clock.instant();
        var moves = flying(lane);
        var expected = EXPECTED.matcher(told.words());
        long wanted = expected.find() ? Long.parseLong(expected.group(1)) : lane.inFlight();
        boolean hasIt = lane.isUncertain() && (wanted == lane.inFlight() + 1 || DUPLICATE.equals(told.code()));
        if (told.isDone() || hasIt) {
            byCode(moves, StockToldMove::code).forEach((code, some) -> took(some.get(0).deviceId(), code, some));
            moves.forEach(m -> m.told(m.code(), now));
            lane.landed(now);
            var came = moves.stream().filter(m -> m.quantity().thousandths() > 0).map(StockToldMove::skuId).collect(Collectors.toSet());
            if (!came.isEmpty()) fiscal.stockCame(moves.get(0).deviceId(), came);
        } else if (wanted != lane.inFlight()) {
            moves.forEach(StockToldMove::waits);
            lane.freed(now);
            lane.countFrom(wanted);
        } else {
            moves.forEach(m -> m.refused(told.words(), now));
            lane.freed(now);
            lane.answers();
        }
    }

    private StockMirror took(UUID deviceId, String code, List<StockToldMove> moves) {
        var mirror = mirror(deviceId, code, moves.get(0).skuId());
        var quantity = sum(moves);
        mirror.took(mirror.telling(quantity), quantity);
        return mirror;
    }

    private List<StockToldMove> flying(StockLane lane) {
        return em.createQuery("select m from StockToldMove m where m.taxpayer = :taxpayer and m.state = :sent and m.number = :number order by m.id", StockToldMove.class)
                .setParameter("taxpayer", lane.taxpayer()).setParameter("sent", StockKind.Told.SENT).setParameter("number", lane.inFlight()).getResultList();
    }

    /** What belongs together, oldest first: a document's movements of one kind, or the sales of a device where they are summed. */
    private static Collection<List<StockToldMove>> batches(StockLane lane, List<StockToldMove> waiting) {
        var batches = new LinkedHashMap<String, List<StockToldMove>>();
        for (var move : waiting) {
            boolean summed = lane.sumsSales() && move.kind() == StockKind.SOLD;
            batches.computeIfAbsent((summed ? "" : move.documentId()) + "/" + move.deviceId() + "/" + move.kind(), key -> new ArrayList<>()).add(move);
        }
        return batches.values();
    }

    private List<StockToldMove> waiting(StockLane lane, int most) {
        return em.createQuery("select m from StockToldMove m where m.taxpayer = :taxpayer and m.state = :waiting order by m.id", StockToldMove.class)
                .setParameter("taxpayer", lane.taxpayer()).setParameter("waiting", StockKind.Told.WAITING).setMaxResults(most).getResultList();
    }

    /** Without the last, of which more may follow beyond what was read. */
    private static Collection<List<StockToldMove>> whole(Collection<List<StockToldMove>> batches, boolean cut) {
        return cut ? List.copyOf(batches).subList(0, batches.size() - 1) : batches;
    }

    private Order takeOff(StockLane lane, Collection<List<StockToldMove>> batches) {
        for (var batch : batches) {
            var order = takeOff(lane, batch);
            if (order != null) return order;
        }
        return null;
    }

    /** @return null when its goods are not all at KRA yet, or when it comes to nothing KRA can be told */
    private Order takeOff(StockLane lane, List<StockToldMove> batch) {
        var now = clock.instant();
        var device = batch.get(0).deviceId();
        var known = items.known(device, batch.stream().map(m -> new ItemRegistration.Wanted(m.skuId(), m.taxLetter())).distinct().toList());
        var usable = new ArrayList<StockToldMove>();
        for (var move : batch) {
            var item = itemOf(known, move);
            if (item == null) move.refused("these goods are in no list any more", now);
            else if (item.state() == ItemState.REFUSED) move.refused(item.words(), now);
            else if (item.state() != ItemState.REGISTERED) return null;
            else if ("3".equals(item.description().itemType())) move.told(item.code(), now);
            else usable.add(move);
        }
        var lines = new ArrayList<StockBody.Line>();
        for (var some : byCode(usable, m -> itemOf(known, m).code()).entrySet()) {
            var said = mirror(device, some.getKey(), some.getValue().get(0).skuId()).telling(sum(some.getValue()));
            if (said.signum() != 0 && lines.size() < MOST_LINES) {
                lines.add(new StockBody.Line(itemOf(known, some.getValue().get(0)), said.abs()));
            } else if (said.signum() == 0) {
                took(device, some.getKey(), some.getValue());
                some.getValue().forEach(m -> m.told(some.getKey(), now));
            }
        }
        if (lines.isEmpty()) return null;
        long number = lane.takeOff();
        var told = lines.stream().map(l -> l.item().code()).toList();
        usable.stream().filter(m -> m.code() == null && told.contains(itemOf(known, m).code())).forEach(m -> m.sent(number, itemOf(known, m).code()));
        var at = batch.stream().map(StockToldMove::at).max(Instant::compareTo).filter(t -> t.isBefore(now)).orElse(now);
        var body = new StockBody(lines, lists.rates()).json(number, batch.get(0).kind(), at, partners.of(batch.get(0).documentId(), batch.get(0).kind(), device));
        lane.carries(body.toString());
        return new Order(lane.taxpayer(), device, KraDesk.Call.SAVE_STOCK_IO, body, null);
    }

    private static ItemRow itemOf(Map<ItemRegistration.Wanted, ItemRow> known, StockToldMove move) {
        return known.get(new ItemRegistration.Wanted(move.skuId(), move.taxLetter()));
    }

    private static Map<String, List<StockToldMove>> byCode(List<StockToldMove> moves, java.util.function.Function<StockToldMove, String> code) {
        var found = new TreeMap<String, List<StockToldMove>>();
        moves.forEach(m -> found.computeIfAbsent(code.apply(m), c -> new ArrayList<>()).add(m));
        return found;
    }

    private static BigDecimal sum(List<StockToldMove> moves) {
        return moves.stream().map(m -> m.quantity().toBigDecimal()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private StockMirror mirror(UUID deviceId, String code, UUID skuId) {
        var key = new StockMirror.Key(deviceId, code);
        var known = em.find(StockMirror.class, key);
        if (known != null) return known;
        var made = new StockMirror(key, skuId);
        em.persist(made);
        return made;
    }

    private StockMirror owedBalance(String taxpayer) {
        var own = devices.all().stream().filter(d -> d.settings().taxpayer().equals(taxpayer)).map(d -> d.id()).toList();
        if (own.isEmpty()) return null;
        return em.createQuery("select t from StockMirror t where t.balanceDue = true and t.key.deviceId in :devices order by t.key.code", StockMirror.class).setParameter("devices", own)
                .setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    private static JsonObject read(String text) {
        try (var reader = StockBody.JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
