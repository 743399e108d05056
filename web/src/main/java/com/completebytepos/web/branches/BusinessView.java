package com.completebytepos.web.branches;

import com.completebytepos.branches.BusinessCard;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.branches.ShopLogo;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.file.UploadedFile;

/** office/branches/business.xhtml */
@Named
@ViewScoped
public class BusinessView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject BusinessCard card;
    @Inject ShopLogo logos;

    private String tradeName;
    private String kraPin;
    private String headerMessage;
    private String footerMessage;
    private transient UploadedFile logo;

    @PostConstruct
    void load() {
        var details = card.details();
        tradeName = details.tradeName();
        kraPin = details.kraPin();
        headerMessage = details.headerMessage();
        footerMessage = details.footerMessage();
    }

    public void save() {
        card.describe(new BusinessDetails(tradeName, kraPin, headerMessage, footerMessage));
        Messages.done("settings.saved");
    }

    public void showLogo() {
        logos.show(logo == null ? null : logo.getContent());
        Messages.done("settings.saved");
    }

    public void takeLogo() {
        logos.take();
        Messages.done("settings.saved");
    }

    public boolean isShown() { return logos.find().isPresent(); }
    public UploadedFile getLogo() { return logo; }
    public void setLogo(UploadedFile logo) { this.logo = logo; }
    public String getTradeName() { return tradeName; }
    public void setTradeName(String tradeName) { this.tradeName = tradeName; }
    public String getKraPin() { return kraPin; }
    public void setKraPin(String kraPin) { this.kraPin = kraPin; }
    public String getHeaderMessage() { return headerMessage; }
    public void setHeaderMessage(String headerMessage) { this.headerMessage = headerMessage; }
    public String getFooterMessage() { return footerMessage; }
    public void setFooterMessage(String footerMessage) { this.footerMessage = footerMessage; }
}
