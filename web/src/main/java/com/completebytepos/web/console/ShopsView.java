package com.completebytepos.web.console;

import com.completebytepos.console.ShopAdministration;
import com.completebytepos.console.ShopAlarms;
import com.completebytepos.sync.TillStates;
import com.completebytepos.tenancy.Hosts;
import com.completebytepos.tenancy.Release;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopEntry;
import com.completebytepos.tenancy.ShopState;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** console/shops.xhtml */
@Named
@ViewScoped
public class ShopsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ShopDirectory directory;
    @Inject ShopAdministration administration;
    @Inject ShopAlarms alarms;
    @Inject Release release;

    private String search;
    private ShopState state;
    private ShopEntry chosen;
    private String reason;
    private final Page<ShopEntry> rows = new Page<>(
            () -> directory.count(search, state), (first, size) -> directory.page(search, state, first, size), ShopEntry::code);

    public Page<ShopEntry> getRows() { return rows; }

    public String address(ShopEntry shop) {
        return Hosts.fromSettings().addressOf(shop.shopCode()) + "/";
    }

    public TillStates.Alarm alarm(ShopEntry shop) {
        return alarms.of(shop);
    }

    /** Its door is closed, whatever its state, until it is brought to this release. */
    public boolean isBehind(ShopEntry shop) {
        return (shop.state() == ShopState.OPEN || shop.state() == ShopState.SUSPENDED) && !release.serves(shop);
    }

    public void choose(ShopEntry shop) {
        this.chosen = shop;
        this.reason = null;
    }

    public void suspend() {
        administration.suspend(chosen.code(), reason);
        Messages.done("console.suspended", chosen.name());
        chosen = null;
    }

    public void resume() {
        administration.resume(chosen.code());
        Messages.done("console.resumed", chosen.name());
        chosen = null;
    }

    public void dismiss() { this.chosen = null; }
    public ShopState[] getStates() { return ShopState.values(); }
    public ShopEntry getChosen() { return chosen; }
    public String getSearch() { return search; }
    public void setSearch(String search) { this.search = search; }
    public ShopState getState() { return state; }
    public void setState(ShopState state) { this.state = state; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
}
