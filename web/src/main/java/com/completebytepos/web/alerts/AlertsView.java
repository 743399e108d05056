package com.completebytepos.web.alerts;

import com.completebytepos.alerts.AlertChoices;
import com.completebytepos.alerts.AlertKind;
import com.completebytepos.alerts.AlertLetter;
import com.completebytepos.alerts.AlertLetters;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** office/alerts/alerts.xhtml: what one is told by mail, and the letter before it is sent. */
@Named
@ViewScoped
public class AlertsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject AlertChoices choices;
    @Inject AlertLetters letters;

    private AlertChoices.Mine mine;
    private List<String> kinds;
    private String locale;
    private int days;
    private boolean looked;
    private AlertLetter letter;
    private List<AlertLetters.Row> latest;

    public void load() {
        mine = choices.mine();
        kinds = mine.kinds().stream().map(Enum::name).toList();
        locale = mine.locale();
        days = choices.expiryDays();
        latest = letters.mine();
    }

    public void save() {
        choices.choose(kinds.stream().map(AlertKind::valueOf).toList(), locale);
        Messages.done("alerts.saved");
        forget();
    }

    public void saveDays() {
        choices.setExpiryDays(days);
        Messages.done("alerts.days-saved");
        forget();
    }

    public void look() {
        looked = true;
        letter = letters.preview().orElse(null);
    }

    public void send() {
        letters.sendNow();
        Messages.done("alerts.sent", mine.email());
        forget();
    }

    private void forget() {
        looked = false;
        letter = null;
        load();
    }

    public String getAddress() { return mine.email() == null ? Messages.text("alerts.no-address") : Messages.text("alerts.to", mine.email()); }
    public boolean isNothing() { return looked && letter == null; }
    public AlertChoices.Mine getMine() { return mine; }
    public AlertLetter getLetter() { return letter; }
    public List<AlertLetters.Row> getLatest() { return latest; }
    public List<String> getLocales() { return List.of("en", "sw"); }
    public List<String> getKinds() { return kinds; }
    public void setKinds(List<String> kinds) { this.kinds = kinds; }
    public String getLocale() { return locale; }
    public void setLocale(String locale) { this.locale = locale; }
    public int getDays() { return days; }
    public void setDays(int days) { this.days = days; }
}
