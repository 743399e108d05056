package com.completebytepos.web.resolution;

import com.completebytepos.branches.Workstations;
import com.completebytepos.resolution.Decide;
import com.completebytepos.resolution.Decision;
import com.completebytepos.resolution.FindingCase;
import com.completebytepos.resolution.HeldEntries;
import com.completebytepos.resolution.Resolutions;
import com.completebytepos.sync.AttentionItem.Source;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** office/resolution/finding.xhtml */
@Named
@ViewScoped
public class FindingView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject Resolutions resolutions;
    @Inject HeldEntries held;
    @Inject Workstations workstations;

    private String source;
    private UUID id;
    private FindingCase found;
    private String reason;
    private String document;

    public void load() {
        found = resolutions.find(source(), id);
    }

    public void accept() {
        decide(Decision.ACCEPTED);
    }

    public void correct() {
        decide(Decision.CORRECTED);
    }

    public void ignore() {
        decide(Decision.IGNORED);
    }

    public void book() {
        var receipt = held.book(id, reason);
        if (receipt == null) Messages.done("finding.booked");
        else Messages.done("finding.booked-as", receipt);
        load();
    }

    private void decide(Decision decision) {
        resolutions.decide(source(), id, new Decide(decision, reason, document));
        Messages.done("finding.decided");
        load();
    }

    public String textOf(String code) {
        return Messages.text(code);
    }

    public String getPlace() {
        return workstations.find(found.head().workstationId()).map(w -> w.receiptPrefix() + " " + w.name()).orElse("");
    }


    public boolean isOpen() {
        return found.decisions().isEmpty();
    }

    private Source source() {
        return "report".equals(source) ? Source.REPORT : Source.FINDING;
    }

    public FindingCase getFound() { return found; }
    public String getSource() { return source; }
    public void setSource(String source) { this.source = source; }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
    public String getDocument() { return document; }
    public void setDocument(String document) { this.document = document; }
}
