package com.completebytepos.pages;

/** console/*.xhtml, for the demo's operator. */
public record ConsolePage(Browser browser) {

    public ConsolePage signIn() {
        return signIn("admin", "demo-admin");
    }

    public ConsolePage signIn(String username, String password) {
        browser.driver().get(House.at("console") + "/console/login.xhtml?lang=en");
        browser.find("[id='signIn:username']").sendKeys(username);
        browser.find("[id='signIn:password']").sendKeys(password);
        browser.find("[id='signIn:signInButton']").click();
        return this;
    }

    public ConsolePage order(String code, String name, String owner, String password) {
        browser.driver().get(House.at("console") + "/console/open.xhtml?lang=en");
        return fill(code, name, owner, password).begin();
    }

    public ConsolePage fill(String code, String name, String owner, String password) {
        browser.type("open:name", name);
        browser.type("open:code", code);
        browser.type("open:branchName", "First Street");
        browser.type("open:displayName", "Owner of " + code);
        browser.type("open:username", owner);
        browser.type("open:password", password);
        return this;
    }

    public ConsolePage begin() {
        browser.click("open:begin");
        return this;
    }

    public ConsolePage find(String text) {
        browser.driver().get(House.at("console") + "/console/shops.xhtml?lang=en");
        browser.type("shops:search", text);
        browser.click("shops:find");
        return this;
    }
}
