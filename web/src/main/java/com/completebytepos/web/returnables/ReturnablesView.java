package com.completebytepos.web.returnables;

import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.ReturnableList;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** office/returnables/returnables.xhtml */
@Named
@ViewScoped
public class ReturnablesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ReturnableList list;

    private List<ReturnableList.Row> rows;
    private String name;
    private String nameSw;
    private Money deposit;

    @PostConstruct
    void load() {
        rows = list.all();
    }

    public void add() {
        list.add(name, nameSw, deposit);
        Messages.done("returnables.added", name.strip());
        name = null;
        nameSw = null;
        deposit = null;
        load();
    }

    public List<ReturnableList.Row> getRows() { return rows; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getNameSw() { return nameSw; }
    public void setNameSw(String nameSw) { this.nameSw = nameSw; }
    public Money getDeposit() { return deposit; }
    public void setDeposit(Money deposit) { this.deposit = deposit; }
}
