package com.completebytepos.web.returnables;

import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.ReturnableList;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** office/returnables/returnable.xhtml: what it is called, what it asks from which day on, and the goods that carry it. */
@Named
@ViewScoped
public class ReturnableView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ReturnableList list;

    private UUID id;
    private ReturnableList.Row row;
    private List<ReturnableList.Goods> goods;
    private String name;
    private String nameSw;
    private boolean active;
    private LocalDate fromDay;
    private Money deposit;
    private final Carrying carrying = new Carrying();

    /** Goods that are about to carry it. */
    public static class Carrying implements Serializable {
        private static final long serialVersionUID = 1;
        private String code;
        private String unit;
        private Integer pieces = 1;

        public String getCode() { return code; }
        public void setCode(String code) { this.code = code; }
        public String getUnit() { return unit; }
        public void setUnit(String unit) { this.unit = unit; }
        public Integer getPieces() { return pieces; }
        public void setPieces(Integer pieces) { this.pieces = pieces; }
    }

    public void load() {
        row = list.find(id);
        goods = list.goods(id);
        name = row.name();
        nameSw = row.nameSw();
        active = row.active();
    }

    public void save() {
        list.change(id, row.version(), name, nameSw, active);
        Messages.done("settings.saved");
        load();
    }

    public void ask() {
        list.deposit(id, fromDay, deposit);
        Messages.done("settings.saved");
        fromDay = null;
        deposit = null;
        load();
    }

    public void carry() {
        list.carry(id, carrying.code, carrying.unit, carrying.pieces == null ? -1 : carrying.pieces);
        Messages.done("settings.saved");
        carrying.code = null;
        load();
    }

    public void drop(ReturnableList.Goods one) {
        list.drop(id, one.skuId(), one.unit());
        Messages.done("settings.saved");
        load();
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public ReturnableList.Row getRow() { return row; }
    public List<ReturnableList.Goods> getGoods() { return goods; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getNameSw() { return nameSw; }
    public void setNameSw(String nameSw) { this.nameSw = nameSw; }
    public boolean isActive() { return active; }
    public void setActive(boolean active) { this.active = active; }
    public LocalDate getFromDay() { return fromDay; }
    public void setFromDay(LocalDate fromDay) { this.fromDay = fromDay; }
    public Money getDeposit() { return deposit; }
    public void setDeposit(Money deposit) { this.deposit = deposit; }
    public Carrying getCarrying() { return carrying; }
}
