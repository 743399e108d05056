package com.completebytepos.chaos;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.Cable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.Select;

/** A till in a Chromium with a profile of its own, which is killed with SIGKILL and opened again, and remembers every receipt its screen showed. */
final class ChaosTill {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Who works at it. */
    record Crew(String shop, String login, String supervisor, String supervisorPin, String cashier, String pin) {
    }

    private final Crew crew;
    private final Cable cable;
    private final Path profile;
    private final Random luck;
    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final Map<String, Long> givenBack = new ConcurrentHashMap<>();
    private final Map<String, Integer> done = new ConcurrentHashMap<>();
    private final List<String> stumbles = new CopyOnWriteArrayList<>();
    private volatile boolean killed;
    private String doing;
    private List<String> codes;
    private Browser browser;
    private TillPage page;

    ChaosTill(Crew crew, Cable cable, Path profile, Random luck) {
        this.crew = crew;
        this.cable = cable;
        this.profile = profile;
        this.luck = luck;
    }

    String shop() {
        return crew.shop();
    }

    /** Cents by receipt number, of every receipt that was on the screen. */
    Map<String, Long> shown() {
        return shown;
    }

    /** Cents given back by the number of the return, of every one that was on the screen. */
    Map<String, Long> givenBack() {
        return givenBack;
    }

    /** How often each thing was done to its end. */
    Map<String, Integer> done() {
        return done;
    }

    /** What came to no end though the browser lived. */
    List<String> stumbles() {
        return stumbles;
    }

    /** @param drawer which of the drawers offered, counted from the end: no two tills share one */
    void register(int drawer) {
        open();
        browser.find("#username").sendKeys(crew.login());
        browser.find("#password").sendKeys("demo-" + crew.login(), Keys.ENTER);
        browser.find("#choose-till");
        var drawers = browser.driver().findElements(By.cssSelector("#choose-till input[type=radio]"));
        drawers.get(drawers.size() - 1 - drawer).click();
        browser.find("#register").click();
        atTheCounter();
        codes = page.barcodes();
        page.awaitWorker();
    }

    void open() {
        killed = false;
        browser = Browser.whole("--user-data-dir=" + profile);
        page = new TillPage(browser);
        browser.driver().get("http://" + crew.shop() + ".localhost:" + cable.port() + "/pos/sell.xhtml?lang=en");
    }

    /** From wherever the page came up to the scan box. */
    void atTheCounter() {
        browser.within(PATIENCE).until(d -> {
            if (page.shows("dialog[open]")) page.press(Keys.ESCAPE);
            else if (page.shows(".person") && !page.shows("#scan")) page.signOn(crew.cashier(), crew.pin());
            else if (page.shows("#float")) browser.find("#float").sendKeys("5000", Keys.ENTER);
            else if (page.shows("#close-next")) browser.find("#close-next").click();
            else if (page.shows("#close-back, #return-back")) page.press(Keys.ESCAPE);
            else if (page.shows("#paid, #returned")) page.press(Keys.ENTER);
            return page.shows("#scan");
        });
    }

    /** One thing a cashier does, the more usual the more often. */
    void work() {
        doing = "go to the counter";
        atTheCounter();
        int dice = luck.nextInt(100);
        if (dice < 72) did("sell", this::sell);
        else if (dice < 82) did("park", this::parkAndGoOn);
        else if (dice < 92 && !shown.isEmpty()) did("return", this::takeBack);
        else if (dice < 97) did("move", this::moveCash);
        else did("close", this::close);
    }

    /** @param what counts when it came to its end; a return of what came back before is none */
    private void did(String what, BooleanSupplier work) {
        doing = what;
        if (work.getAsBoolean()) done.merge(what, 1, Integer::sum);
    }

    private boolean sell() {
        for (int n = 1 + luck.nextInt(3); n > 0; n--) page.scan(codes.get(luck.nextInt(codes.size())));
        return pay();
    }

    private boolean pay() {
        page.press(Keys.F12);
        browser.find("#given");
        page.press("x");
        page.press(Keys.ENTER);
        browser.find("#paid");
        shown.put(page.text("#receipt-number"), cents(".receipt .grand"));
        page.press(Keys.ENTER);
        return true;
    }

    /** The amount a text ends with. */
    private long cents(String css) {
        return Long.parseLong(page.text(css).replaceAll("(?s).*?([0-9,]+\\.\\d\\d)$", "$1").replaceAll("[,.]", ""));
    }

    private boolean parkAndGoOn() {
        page.scan(codes.get(luck.nextInt(codes.size())));
        browser.find("#lines [data-sku]");
        page.press(Keys.F8);
        browser.find("#park-label");
        page.press(Keys.ENTER);
        browser.within(PATIENCE).until(d -> page.text("#total").equals("0.00") && !page.shows("dialog[open]"));
        page.press(Keys.F8);
        browser.find("#parked-dialog");
        var waiting = browser.driver().findElements(By.cssSelector("#parked [data-parked]"));
        if (waiting.isEmpty()) {
            page.press(Keys.ESCAPE);
            return false;
        }
        waiting.get(0).click();
        browser.within(PATIENCE).until(d -> page.shows("#lines [data-sku], #park-problem:not(:empty)"));
        if (page.shows("#lines [data-sku]")) return pay();
        page.press(Keys.ESCAPE);
        return false;
    }

    private boolean takeBack() {
        page.press(Keys.F7);
        write("receipt", List.copyOf(shown.keySet()).get(luck.nextInt(shown.size())));
        browser.find("#return-form, #return-problem");
        if (!page.shows("#return-form")) return false;
        browser.find("#return-all").click();
        if (!browser.find("#return-take").isEnabled()) return false;
        new Select(browser.find("#return-reason")).selectByValue("CHANGED_MIND");
        browser.find("#return-take").click();
        approve();
        browser.find("#given-back, #drop-exchange");
        // what a crash left in the cart is paid by what came back
        if (page.shows("#given-back")) givenBack.put(page.text("#return-number"), cents("#given-back"));
        return true;
    }

    private boolean moveCash() {
        page.press(Keys.F1);
        browser.find("#menu-cash").click();
        new Select(browser.find("#move-type")).selectByValue("PAID_IN");
        browser.find("#move-amount").sendKeys("50");
        write("move-reason", "Change");
        browser.awaitText("#notice", "50.00");
        return true;
    }

    private boolean close() {
        page.press(Keys.F1);
        browser.find("#menu-close").click();
        browser.find("#close-form [data-denomination='1000']").sendKeys("5");
        browser.find("#close-shift").click();
        browser.find("#decide-yes").click();
        browser.find("#shift-closed, #approver");
        if (page.shows("#approver")) approve();
        browser.find("#shift-closed");
        return true;
    }

    private void approve() {
        new Select(browser.find("#approver")).selectByVisibleText(crew.supervisor());
        browser.paste("approval-reason", "Seen by me");
        write("approval-pin", crew.supervisorPin());
    }

    private void write(String id, String text) {
        browser.find("#" + id).click();
        browser.paste(id, text);
        page.press(Keys.ENTER);
    }

    void kill() {
        killed = true;
        Browser.kill(profile);
    }

    /** What is left of the driver of a killed browser. */
    void bury() {
        if (browser != null) browser.quit();
    }

    /** @return false when the browser was killed meanwhile, or something the page showed was gone before it was read */
    boolean worked() {
        try {
            work();
            return true;
        } catch (WebDriverException interrupted) {
            if (!killed) stumbles.add(doing + ": " + interrupted.getMessage().lines().findFirst().orElse(""));
            return false;
        }
    }

    List<Map<String, Object>> journal() {
        return page.journal();
    }
}
