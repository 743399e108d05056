package com.completebytepos.web.identity;

import com.completebytepos.identity.ApiScope;
import com.completebytepos.identity.ApiTokenRow;
import com.completebytepos.identity.ApiTokens;
import com.completebytepos.web.faces.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** office/identity/tokens.xhtml. A new token lives for one answer only. */
@Named
@RequestScoped
public class TokensView {
    @Inject ApiTokens desk;

    private List<ApiTokenRow> tokens;
    private String name;
    private String secret;
    private List<ApiScope> scopes = List.of(ApiScope.PRODUCTS_READ, ApiScope.SALES_READ);

    public List<ApiTokenRow> getTokens() {
        if (tokens == null) tokens = desk.all();
        return tokens;
    }

    public void create() {
        secret = desk.create(name, scopes.isEmpty() ? EnumSet.noneOf(ApiScope.class) : EnumSet.copyOf(scopes));
        tokens = null;
        name = null;
    }

    public void revoke(UUID id) {
        desk.revoke(id);
        tokens = null;
        Messages.done("tokens.revoked");
    }

    public ApiScope[] getAllScopes() { return ApiScope.values(); }
    public List<ApiScope> getScopes() { return scopes; }
    public void setScopes(List<ApiScope> scopes) { this.scopes = scopes; }
    public String getSecret() { return secret; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
}
