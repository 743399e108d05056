package com.completebytepos.web.console;

import com.completebytepos.console.OpenShop;
import com.completebytepos.console.ShopAdministration;
import com.completebytepos.identity.NewUser;
import com.completebytepos.identity.Role;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.tenancy.Hosts;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;

/** console/open.xhtml */
@Named
@ViewScoped
public class OpenShopView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ShopDirectory directory;
    @Inject ShopAdministration administration;

    private String name;
    private String code;
    private String branchCode = "HQ";
    private String branchName;
    private TaxProfileKind taxProfile = TaxProfileKind.VAT;
    private String username;
    private String displayName;
    private String email;
    private String password;
    private String address;

    /** While the code is typed: refused at the field, or the address the shop will have. */
    public void checkCode() {
        address = null;
        if (code == null) return;
        directory.checkFree(code);
        address = Hosts.fromSettings().addressOf(new ShopCode(code)) + "/";
    }

    public String open() {
        administration.begin(new OpenShop(code, name, branchCode, branchName, taxProfile, new NewUser(username, displayName, email, Set.of(Role.OWNER), password, null)));
        return "/console/opening.xhtml?faces-redirect=true&code=" + code;
    }

    public TaxProfileKind[] getTaxProfiles() { return TaxProfileKind.values(); }
    public String getAddress() { return address; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getBranchCode() { return branchCode; }
    public void setBranchCode(String branchCode) { this.branchCode = branchCode; }
    public String getBranchName() { return branchName; }
    public void setBranchName(String branchName) { this.branchName = branchName; }
    public TaxProfileKind getTaxProfile() { return taxProfile; }
    public void setTaxProfile(TaxProfileKind taxProfile) { this.taxProfile = taxProfile; }
    public String getUsername() { return username; }
    public void setUsername(String username) { this.username = username; }
    public String getDisplayName() { return displayName; }
    public void setDisplayName(String displayName) { this.displayName = displayName; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public String getPassword() { return password; }
    public void setPassword(String password) { this.password = password; }
}
