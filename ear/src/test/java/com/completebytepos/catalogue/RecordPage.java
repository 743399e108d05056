package com.completebytepos.catalogue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.OfficePage;

/** The page of one product, reached as an owner reaches it. */
record RecordPage(Browser browser, OfficePage office) {
    /** Adds a product and opens its page; its code is returned. */
    String added(String shop, String owner, String kind, String price) {
        var code = Feed.newCode();
        office.open(shop, owner, "catalogue/products.xhtml");
        office.click("products:add");
        office.type("edit:code", code);
        office.type("edit:name", "Record " + code);
        office.choose("edit:kind", kind);
        office.type("edit:price", price);
        office.click("edit:save");
        office.awaitGone("#dialog");
        office.go(shop, "catalogue/products.xhtml?q=" + code);
        browser.find("[id='products:table'] tbody a").click();
        browser.awaitText("h1", "Record " + code);
        return code;
    }
}
