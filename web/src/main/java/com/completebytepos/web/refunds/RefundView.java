package com.completebytepos.web.refunds;

import com.completebytepos.refunds.RefundQueries;
import com.completebytepos.refunds.RefundRow;
import com.completebytepos.refunds.RefundState;
import com.completebytepos.refunds.RefundWay;
import com.completebytepos.refunds.Refunds;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/refunds/refund.xhtml */
@Named
@ViewScoped
public class RefundView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject RefundQueries queries;
    @Inject Refunds refunds;

    private UUID id;
    private RefundRow row;
    private List<Refunds.Offer> offers;
    private String phone;
    private String code;
    private boolean hanging;
    private boolean waiting;
    private String closeCode;
    private String closeWhy;

    public void load() {
        row = queries.find(id);
        offers = refunds.offers(id);
        hanging = refunds.hangs(id);
        waiting = queries.waitsHere(id);
    }

    public void close(boolean went) {
        refunds.close(id, went, closeCode, closeWhy);
        Messages.done("refunds.closed");
        load();
    }

    public void send(RefundWay way) {
        refunds.send(id, way, digits(phone));
        Messages.done("refunds.sent");
        load();
    }

    public void byHand() {
        refunds.byHand(id, code);
        Messages.done("refunds.noted");
        load();
    }

    public void cancel() {
        refunds.cancel(id);
        load();
    }

    private static String digits(String typed) {
        var only = typed == null ? "" : typed.replaceAll("[\\s()+.-]", "");
        return only.startsWith("0") && only.length() == 10 ? "254" + only.substring(1) : only.isEmpty() ? null : only;
    }

    /** The first way nothing stands in. */
    public RefundWay getBest() {
        return offers.stream().filter(o -> o.obstacle() == null).map(Refunds.Offer::way).findFirst().orElse(RefundWay.BY_HAND);
    }

    public boolean isUnderWay() { return row.state() == RefundState.SENT && !hanging && !waiting; }
    public boolean isHanging() { return hanging; }
    public boolean isWaiting() { return waiting; }
    public String getCloseCode() { return closeCode; }
    public void setCloseCode(String closeCode) { this.closeCode = closeCode; }
    public String getCloseWhy() { return closeWhy; }
    public void setCloseWhy(String closeWhy) { this.closeWhy = closeWhy; }
    public boolean isAskPhone() { return offers.stream().anyMatch(o -> o.way() == RefundWay.PAYOUT && o.obstacle() == null && !o.phoneKnown()); }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public RefundRow getRow() { return row; }
    public List<Refunds.Offer> getOffers() { return offers; }
    public String getPhone() { return phone; }
    public void setPhone(String phone) { this.phone = phone; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
}
