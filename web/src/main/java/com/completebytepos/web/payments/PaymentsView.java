package com.completebytepos.web.payments;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.payments.PaymentBook;
import com.completebytepos.payments.PaymentBook.Alarm;
import com.completebytepos.payments.PaymentChannel;
import com.completebytepos.payments.PaymentQueries.PaymentFilter;
import com.completebytepos.payments.PaymentQueries;
import com.completebytepos.payments.PaymentQueries.PaymentHealth;
import com.completebytepos.payments.PaymentQueries.PaymentRow;
import com.completebytepos.payments.PaymentState;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** office/payments/payments.xhtml */
@Named
@ViewScoped
public class PaymentsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject PaymentQueries payments;
    @Inject PaymentBook book;
    @Inject BranchRegister register;
    @Inject transient Clock clock;

    private PaymentFilterForm form;
    private PaymentFilter filter;
    private Page<PaymentRow> rows;
    private List<BranchSummary> branches;
    private PaymentHealth health;
    private List<Alarm> alarms = List.of();

    @PostConstruct
    void begin() {
        form = PaymentFilterForm.read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        filter = form.toFilter();
        branches = register.mine();
        rows = new Page<>(() -> payments.count(filter), (first, size) -> payments.page(filter, first, size), PaymentRow::id);
    }

    /** Refuses who may not see payments before anything is drawn. */
    public void load() {
        health = payments.health();
        alarms = book.alarms();
    }

    public void seen(Alarm alarm) {
        book.seen(alarm.paymentId(), alarm.kind());
        load();
    }

    public List<Alarm> getAlarms() { return alarms; }

    public PaymentFilterForm getForm() { return form; }
    public Page<PaymentRow> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branches; }
    public PaymentHealth getHealth() { return health; }
    public PaymentState[] getStates() { return PaymentState.values(); }
    public PaymentChannel[] getChannels() { return PaymentChannel.values(); }
}
