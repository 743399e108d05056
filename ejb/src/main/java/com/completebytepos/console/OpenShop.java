package com.completebytepos.console;

import com.completebytepos.identity.NewUser;
import com.completebytepos.pricing.TaxProfileKind;

/** A shop to be opened: its code and name, its first branch, its owner. */
public record OpenShop(String code, String name, String branchCode, String branchName, TaxProfileKind taxProfile, NewUser owner) {

    /** What would be refused later is refused now, at its field: a code that is reserved is never given out again. */
    void check() {
        if (branchCode == null || !branchCode.matches("[A-Z][A-Z0-9]{0,7}")) throw ConsoleRejection.BRANCH_CODE.at("branchCode");
        if (branchName == null || branchName.isBlank() || branchName.length() > 120) throw ConsoleRejection.BRANCH_NAME.at("branchName");
        if (taxProfile == null) throw ConsoleRejection.TAX_PROFILE.at("taxProfile");
        owner.check();
        if (owner.password() == null && owner.email() == null) throw ConsoleRejection.OWNER_CREDENTIAL.at("password");
    }
}
