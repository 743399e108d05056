package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.fiscal.ItemRegistration;
import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.taxbooks.model.ToldImport;
import com.completebytepos.taxbooks.model.ToldPurchase;
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
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** Promises that an answer to a purchase or an import reaches KRA once: purchases in numbers of their own, used up by KRA's acceptance only. */
@Stateless
public class PurchaseAnswers {
    private static final Pattern EXPECTED = Pattern.compile("expected(?: value)?: ?(\\d{1,18})", Pattern.CASE_INSENSITIVE);
    private static final String DUPLICATE = "994";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject FiscalDevices devices;
    @Inject ItemRegistration items;
    @Inject Clock clock;

    /** The call to make; {@code number} 0 of an import's. */
    public record Order(UUID deviceId, KraDesk.Call call, JsonObject body, long number) {
    }

    /** @return null when it is answered already, or waits for another's answer */
    @Requires(Permission.DO_DUE_WORK)
    public Order prepare(WorkDue due) {
        var id = UUID.fromString(due.reference().substring(2));
        if (due.reference().startsWith("P") && overtakes(id)) {
            work.postpone(due.item(), clock.instant().plus(PATIENCE.multipliedBy(Math.min(12, due.attempts() + 1L))));
            return null;
        }
        var order = due.reference().startsWith("P") ? purchase(id) : declared(id);
        if (order == null) work.done(due.item());
        return order;
    }

    /** Whatever is on its way under a number comes first: only KRA's word about it tells whose the number is. */
    private boolean overtakes(UUID id) {
        var purchase = em.find(ToldPurchase.class, id);
        if (purchase == null) return false;
        var lists = PurchaseBook.lists(em, purchase.deviceId());
        var other = lists.inFlightId() == null || lists.inFlightId().equals(id) ? null : em.find(ToldPurchase.class, lists.inFlightId());
        if (other != null && other.state() == AnswerState.SENT) return true;
        if (lists.inFlightId() != null && !lists.inFlightId().equals(id)) lists.freed();
        return false;
    }

    private Order purchase(UUID id) {
        var purchase = em.find(ToldPurchase.class, id);
        if (purchase == null || purchase.state() != AnswerState.SENT) return null;
        var lists = PurchaseBook.lists(em, purchase.deviceId());
        var taxpayer = devices.row(purchase.deviceId()).settings().taxpayer();
        var codes = new HashMap<Integer, String[]>();
        for (var line : purchase.lines()) {
            if (line.itemCode() == null) continue;
            items.registered(taxpayer, line.itemCode()).ifPresent(i -> codes.put(line.seq(), new String[] {i.code(), i.description().classCode()}));
        }
        if (id.equals(lists.inFlightId())) lists.unanswered();
        long number = lists.takeOff(id);
        return new Order(purchase.deviceId(), KraDesk.Call.SAVE_PURCHASE, PurchaseBody.answer(read(purchase.told()), number, purchase.accepts(), codes, clock.instant()), number);
    }

    private Order declared(UUID id) {
        var declared = em.find(ToldImport.class, id);
        return declared == null || declared.state() != AnswerState.SENT ? null : new Order(declared.deviceId(), KraDesk.Call.UPDATE_IMPORT, PurchaseBody.answer(declared.row()), 0);
    }

    /** @return false when nobody knows yet: to be done again */
    @Requires(Permission.DO_DUE_WORK)
    public boolean conclude(WorkDue due, Order order, KraDesk.Told told) {
        var id = UUID.fromString(due.reference().substring(2));
        boolean known = due.reference().startsWith("P") ? concludePurchase(id, order, told) : concludeImport(id, told);
        if (known) work.done(due.item());
        return known;
    }

    private boolean concludePurchase(UUID id, Order order, KraDesk.Told told) {
        var lists = PurchaseBook.lists(em, order.deviceId());
        var purchase = em.find(ToldPurchase.class, id);
        var expected = EXPECTED.matcher(told.words());
        long wanted = expected.find() ? Long.parseLong(expected.group(1)) : order.number();
        boolean hasIt = lists.isUncertain() && (wanted == order.number() + 1 || DUPLICATE.equals(told.code()));
        if (told.isDone() || told.word() == KraDesk.Word.REFUSED && hasIt) {
            purchase.settled(order.number(), clock.instant());
            lists.landed();
            return true;
        }
        if (told.word() != KraDesk.Word.REFUSED) {
            if (told.word() == KraDesk.Word.UNKNOWN) lists.unanswered();
            else if (!lists.isUncertain()) lists.freed();
            return false;
        }
        lists.freed();
        if (told.words().contains("nvcNo") || told.words().contains("Invc No")) {
            lists.countFrom(wanted);
            return wanted == order.number();
        }
        purchase.refused(told.words());
        return true;
    }

    /** KRA takes the same answer to an import again. */
    private boolean concludeImport(UUID id, KraDesk.Told told) {
        var declared = em.find(ToldImport.class, id);
        if (told.isDone()) declared.settled(clock.instant());
        else if (told.word() == KraDesk.Word.REFUSED) declared.refused(told.words());
        else return false;
        return true;
    }

    private static JsonObject read(String text) {
        try (var reader = StockBody.JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
