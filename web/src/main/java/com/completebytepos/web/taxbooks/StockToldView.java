package com.completebytepos.web.taxbooks;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.taxbooks.DayChecks;
import com.completebytepos.taxbooks.StockBook;
import com.completebytepos.taxbooks.StockLanes;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** office/taxbooks/stock.xhtml */
@Named
@ViewScoped
public class StockToldView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject StockBook book;
    @Inject StockLanes told;
    @Inject DayChecks checks;

    private List<StockLanes.Lane> lanes;
    private List<StockLanes.Count> counts;
    private List<StockLanes.Refused> refused;
    private List<StockLanes.Balance> balances;
    private List<DeviceRow> devices;

    public void load() {
        lanes = told.lanes();
        counts = told.counts();
        refused = told.refused();
        balances = told.refusedBalances();
        devices = checks.devices();
    }

    public void bringUp(DeviceRow device) {
        Messages.done("taxbooks.brought-up", book.bringUp(device.id()));
        load();
    }

    public void turnSums(StockLanes.Lane lane) {
        told.sumSales(lane.taxpayer(), !lane.sumsSales());
        Messages.done(lane.sumsSales() ? "taxbooks.sums-off" : "taxbooks.sums-on", lane.taxpayer());
        load();
    }

    public void sendAgain(StockLanes.Refused group) {
        Messages.done("taxbooks.moves-sent-again", told.sendAgain(group.words()));
        load();
    }

    public void tellAgain(StockLanes.Balance balance) {
        told.tellBalanceAgain(balance.deviceId(), balance.code());
        Messages.done("taxbooks.balance-told-again", balance.name());
        load();
    }

    public List<StockLanes.Lane> getLanes() { return lanes; }
    public List<StockLanes.Count> getCounts() { return counts; }
    public List<StockLanes.Refused> getRefused() { return refused; }
    public List<StockLanes.Balance> getBalances() { return balances; }
    public List<DeviceRow> getDevices() { return devices; }
}
