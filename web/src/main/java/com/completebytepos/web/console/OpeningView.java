package com.completebytepos.web.console;

import com.completebytepos.console.ConsoleRejection;
import com.completebytepos.console.OpeningProgress;
import com.completebytepos.console.ShopAdministration;
import com.completebytepos.console.ShopOpenings;
import com.completebytepos.tenancy.Hosts;
import com.completebytepos.tenancy.ShopCode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** console/opening.xhtml: may be left and come back to. */
@Named
@ViewScoped
public class OpeningView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ShopOpenings openings;
    @Inject ShopAdministration administration;

    private String code;
    private OpeningProgress progress;

    public void look() {
        progress = openings.progress(code).orElseThrow(() -> ConsoleRejection.NO_SUCH_OPENING.with(String.valueOf(code)));
    }

    public void goOn() {
        administration.goOn(code);
        look();
    }

    public String getAddress() {
        return Hosts.fromSettings().addressOf(new ShopCode(progress.code())) + "/";
    }

    /** Neither done, nor failed, nor under way: its server fell. */
    public boolean isStopped() {
        return !progress.finished() && !progress.running();
    }

    public OpeningProgress getProgress() { return progress; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
}
