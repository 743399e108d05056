package com.completebytepos.taxbooks;

import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.WorkSource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Promises that movements KRA was not told of are told, whatever the index of due work says. */
@Stateless
public class WaitingStock implements WorkSource {
    private static final String OPEN = "select m.taxpayer from tax_stock_move m where m.state in ('WAITING', 'SENT') union select d.taxpayer from tax_stock_item t join fiscal_device d on d.id = t.device_id where t.balance_due";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    @Override
    @OpenToAll("a word, no data")
    public String kind() {
        return StockBook.TELL;
    }

    @Override
    @OpenToAll("references only, asked by the index of due work")
    public List<Pending> pending() {
        return Cells.list(em.createNativeQuery(OPEN), r -> r.text(0)).stream().map(taxpayer -> new Pending(StockLanes.laneOf(taxpayer), taxpayer, clock.instant())).toList();
    }
}
