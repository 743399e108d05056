package com.completebytepos.console;

import com.completebytepos.identity.NewUser;
import com.completebytepos.pricing.TaxProfileKind;

/** A shop to be opened: its code and name, its first branch, its owner. */
public record OpenShop(String code, String name, String branchCode, String branchName, TaxProfileKind taxProfile, NewUser owner) {
}
