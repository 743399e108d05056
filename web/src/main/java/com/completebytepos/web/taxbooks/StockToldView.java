package com.completebytepos.web.taxbooks;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.taxbooks.DayChecks;
import com.completebytepos.taxbooks.StockBook;
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
    @Inject DayChecks checks;

    private List<StockBook.Lane> lanes;
    private List<StockBook.Count> counts;
    private List<StockBook.Refused> refused;
    private List<DeviceRow> devices;

    public void load() {
        lanes = book.lanes();
        counts = book.counts();
        refused = book.refused();
        devices = checks.devices();
    }

    public void bringUp(DeviceRow device) {
        Messages.done("taxbooks.brought-up", book.bringUp(device.id()));
        load();
    }

    public void turnSums(StockBook.Lane lane) {
        book.sumSales(lane.pin(), !lane.sumsSales());
        Messages.done(lane.sumsSales() ? "taxbooks.sums-off" : "taxbooks.sums-on", lane.pin());
        load();
    }

    public void sendAgain(StockBook.Refused group) {
        Messages.done("taxbooks.moves-sent-again", book.sendAgain(group.words()));
        load();
    }

    public List<StockBook.Lane> getLanes() { return lanes; }
    public List<StockBook.Count> getCounts() { return counts; }
    public List<StockBook.Refused> getRefused() { return refused; }
    public List<DeviceRow> getDevices() { return devices; }
}
