package com.completebytepos.web.returnables;

import com.completebytepos.returnables.KeptDeposits;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** office/returnables/kept.xhtml: deposits that became income, and under which letter they do. */
@Named
@ViewScoped
public class KeptView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject KeptDeposits kept;

    private Page<KeptDeposits.Kept> rows;
    private List<KeptDeposits.Letter> letters;
    private LocalDate fromDay;
    private String letter;
    private String source;

    @PostConstruct
    void open() {
        rows = new Page<>(kept::count, kept::page, KeptDeposits.Kept::id);
        letters = kept.letters();
    }

    public void set() {
        kept.set(fromDay, letter, source);
        Messages.done("settings.saved");
        fromDay = null;
        source = null;
        letters = kept.letters();
    }

    public Page<KeptDeposits.Kept> getRows() { return rows; }
    public List<KeptDeposits.Letter> getLetters() { return letters; }
    public LocalDate getFromDay() { return fromDay; }
    public void setFromDay(LocalDate fromDay) { this.fromDay = fromDay; }
    public String getLetter() { return letter; }
    public void setLetter(String letter) { this.letter = letter; }
    public String getSource() { return source; }
    public void setSource(String source) { this.source = source; }
}
