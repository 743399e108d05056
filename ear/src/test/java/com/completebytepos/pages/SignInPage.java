package com.completebytepos.pages;

/** login.xhtml */
public record SignInPage(Browser browser) {

    public SignInPage open(String shop) {
        browser.driver().get(House.at(shop) + "/login.xhtml?lang=en");
        return this;
    }

    public void signIn(String username, String password) {
        browser.find("[id='signIn:username']").sendKeys(username);
        browser.find("[id='signIn:password']").sendKeys(password);
        browser.find("[id='signIn:signInButton']").click();
    }
}
