package com.completebytepos.web.pricing;

import com.completebytepos.pricing.Coupons;
import java.io.Serializable;

/** How coupons are to be made: one with a code of the shop's choice, or many with codes nobody guesses. */
public class CouponForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String code;
    private String count = "10";
    private String mostUses = "1";
    private String expires;

    boolean isOne() {
        return !FormText.isBlank(code);
    }

    int count() {
        return FormText.whole(count, "count");
    }

    Coupons.Terms terms() {
        return new Coupons.Terms(FormText.whole(mostUses, "mostUses"), null, FormText.instant(expires, "expires"));
    }

    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getCount() { return count; }
    public void setCount(String count) { this.count = count; }
    public String getMostUses() { return mostUses; }
    public void setMostUses(String mostUses) { this.mostUses = mostUses; }
    public String getExpires() { return expires; }
    public void setExpires(String expires) { this.expires = expires; }
}
