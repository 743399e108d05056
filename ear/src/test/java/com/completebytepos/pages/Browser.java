package com.completebytepos.pages;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium, as new for every test; keeps a picture of the page a test failed on under ear/target/pictures. */
public final class Browser implements AfterEachCallback {
    /** How long a page may take; longer on a machine that does much else. */
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("browser.patience", 30));

    private static final Duration POLLING = Duration.ofMillis(50);
    private static final Dimension SIZE = new Dimension(1280, 800);

    private static final String WHOLE = "/usr/bin/chromium";

    /** The same engine without windows, bars and their drawing, a sixth quicker; not every machine has it (docs/adr/0120). */
    private static final String SHELL = "/usr/bin/chromium-headless-shell";

    /** Emptied after a test that went well: the next spares a start, and the pages' scripts are in its cache. */
    private static final Deque<ChromeDriver> EMPTIED = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> EMPTIED.forEach(Browser::quit)));
    }

    private final String[] more;
    private final boolean whole;
    private ChromeDriver driver;

    /** For what any Chromium does alike. */
    public Browser() {
        this(false);
    }

    private Browser(boolean whole, String... more) {
        this.whole = whole;
        this.more = more;
    }

    /**
     * The browser people have, for its speed, its files, its devices and the first sale.
     *
     * @param more switches besides the usual ones, such as a profile of its own
     */
    public static Browser whole(String... more) {
        return new Browser(true, more);
    }

    /** SIGKILL to every process of this profile: what a power cut does to a page. */
    public static void kill(Path profile) {
        ProcessHandle.allProcesses().filter(one -> one.info().commandLine().orElse("").contains(profile.toString())).forEach(ProcessHandle::destroyForcibly);
    }

    public ChromeDriver driver() {
        if (driver == null && !whole) driver = EMPTIED.poll();
        if (driver == null) driver = start();
        return driver;
    }

    /** Ends one that no test owns; of one that was killed, what is left of its driver. */
    public void quit() {
        try {
            if (driver != null) driver.quit();
        } catch (NoSuchSessionException gone) {
            driver = null;
        }
    }

    private ChromeDriver start() {
        var options = new ChromeOptions();
        boolean shell = !whole && Files.isExecutable(Path.of(SHELL));
        options.setBinary(shell ? SHELL : WHOLE);
        options.addArguments(shell ? "--headless" : "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--window-size=" + SIZE.width + "," + SIZE.height, "--lang=en");
        options.addArguments(more);
        var service = new ChromeDriverService.Builder().usingDriverExecutable(new File("/usr/bin/chromedriver")).usingAnyFreePort().build();
        return new ChromeDriver(service, options);
    }

    /** Asks again every 50 ms, for as long as a page may take. */
    public FluentWait<WebDriver> patiently() {
        return within(PATIENCE);
    }

    public FluentWait<WebDriver> within(Duration patience) {
        return new Patience(driver(), patience).ignoring(StaleElementReferenceException.class);
    }

    /** Says in the end what stood on the page instead, as its picture is not always at hand. */
    private static final class Patience extends WebDriverWait {
        private final ChromeDriver driver;

        Patience(ChromeDriver driver, Duration patience) {
            super(driver, patience, POLLING);
            this.driver = driver;
        }

        @Override
        protected RuntimeException timeoutException(String message, Throwable last) {
            return super.timeoutException(message + "; the page says: " + said(), last);
        }

        private String said() {
            try {
                var text = driver.executeScript("return location.pathname + ' | ' + document.body.innerText.replace(/\\s+/g, ' ').slice(0, 600);");
                return String.valueOf(text);
            } catch (WebDriverException noPage) {
                return noPage.getClass().getSimpleName();
            }
        }
    }

    public WebElement find(String css) {
        return patiently().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    public void awaitText(String css, String text) {
        patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    /** For what is on the page and not on the screen, such as a paper that goes to the printer. */
    public void awaitPresent(String css) {
        patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
    }

    /** Puts a text into the input of this id instead of what stands there. */
    public void type(String id, String text) {
        var input = find("[id='" + id + "']");
        input.clear();
        input.sendKeys(text);
    }

    /** Fills an input at once, as a paste does. */
    public void paste(String id, String text) {
        driver().executeScript("document.getElementById(arguments[0]).value = arguments[1];", id, text);
    }

    public void click(String id) {
        patiently().until(ExpectedConditions.elementToBeClickable(By.cssSelector("[id='" + id + "']"))).click();
        settle();
    }

    /** Waits until the page has its answer: nothing is under way, nothing is about to be replaced. */
    public void settle() {
        patiently().ignoring(JavascriptException.class).until(d -> (Boolean) driver().executeScript(
                "return document.readyState === 'complete' && (typeof PrimeFaces === 'undefined' || PrimeFaces.ajax.Queue.isEmpty())"));
    }

    /** The value of this host's session cookie, as a header. */
    public String cookie() {
        return "cbpos=" + driver().manage().getCookieNamed("cbpos").getValue();
    }

    public void picture(String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve(name + ".png"), driver().getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        if (driver == null) return;
        try {
            if (test.getExecutionException().isPresent()) picture(test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName());
        } finally {
            if (!whole && test.getExecutionException().isEmpty()) rest(driver);
            else quit(driver);
            driver = null;
        }
    }

    /** The shell is started by a script and outlives it, and its driver. */
    private static void quit(ChromeDriver driver) {
        var started = driver.getCapabilities().getCapability("goog:processID") instanceof Number id ? ProcessHandle.of(id.longValue()) : Optional.<ProcessHandle>empty();
        var all = started.map(process -> Stream.concat(Stream.of(process), process.descendants()).toList()).orElse(List.of());
        try {
            driver.quit();
        } finally {
            all.forEach(ProcessHandle::destroy);
        }
    }

    private static void rest(ChromeDriver driver) {
        try {
            empty(driver);
            EMPTIED.push(driver);
        } catch (WebDriverException e) {
            quit(driver); // one that cannot be emptied serves nobody else
        }
    }

    /** Nothing of one test is left for the next: windows, what they pretended to be, cookies, and all that any shop's pages kept. */
    private static void empty(ChromeDriver driver) {
        driver.deleteNetworkConditions();
        var origins = new TreeSet<>(House.asked());
        var windows = driver.getWindowHandles();
        var fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (var window : windows) {
            var url = driver.switchTo().window(window).getCurrentUrl();
            if (url.startsWith("http")) origins.add(url.replaceFirst("^(\\w+://[^/]+).*", "$1"));
            driver.close();
        }
        driver.switchTo().window(fresh);
        for (var origin : origins) driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.manage().window().setSize(SIZE);
    }
}
