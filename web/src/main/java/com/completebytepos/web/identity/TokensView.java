package com.completebytepos.web.identity;

import com.completebytepos.identity.ApiScope;
import com.completebytepos.identity.ApiTokenRow;
import com.completebytepos.identity.ApiTokens;
import com.completebytepos.web.faces.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** office/identity/tokens.xhtml. A new token lives for one answer only. */
@Named
@RequestScoped
public class TokensView {
    @Inject ApiTokens desk;

    private List<ApiTokenRow> tokens;
    private String name;
    private String secret;
    private List<String> scopes = List.of(ApiScope.PRODUCTS_READ.name(), ApiScope.SALES_READ.name());

    public List<ApiTokenRow> getTokens() {
        if (tokens == null) tokens = desk.all();
        return tokens;
    }

    public void create() {
        secret = desk.create(name, scopes.stream().map(ApiScope::valueOf).collect(Collectors.toSet()));
        tokens = null;
        name = null;
    }

    public void revoke(UUID id) {
        desk.revoke(id);
        tokens = null;
        Messages.done("tokens.revoked");
    }

    public ApiScope[] getAllScopes() { return ApiScope.values(); }
    public List<String> getScopes() { return scopes; }
    public void setScopes(List<String> scopes) { this.scopes = scopes; }
    public String getSecret() { return secret; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
}
