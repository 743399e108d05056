package com.completebytepos.web.identity;

import com.completebytepos.identity.ApiTokenRow;
import com.completebytepos.identity.ApiTokens;
import com.completebytepos.web.faces.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
    private boolean resolves;

    public List<ApiTokenRow> getTokens() {
        if (tokens == null) tokens = desk.all();
        return tokens;
    }

    public void create() {
        secret = desk.create(name, resolves);
        tokens = null;
        name = null;
        resolves = false;
    }

    public void revoke(UUID id) {
        desk.revoke(id);
        tokens = null;
        Messages.done("tokens.revoked");
    }

    public String getSecret() { return secret; }
    public String getName() { return name; }
    public boolean isResolves() { return resolves; }
    public void setResolves(boolean resolves) { this.resolves = resolves; }
    public void setName(String name) { this.name = name; }
}
