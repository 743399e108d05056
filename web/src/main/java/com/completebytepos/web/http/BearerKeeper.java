package com.completebytepos.web.http;

import com.completebytepos.branches.Workstations;
import com.completebytepos.identity.ApiTokens;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Hosts.Address;
import com.completebytepos.tenancy.Hosts.Door;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import com.completebytepos.tenancy.ShopDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Keeper of the API: cookies mean nothing here, a bearer token of this very shop does. */
@ApplicationScoped
public class BearerKeeper implements DoorKeeper {
    private static final String SCHEME = "Bearer ";

    @Inject Workstations workstations;
    @Inject ApiTokens tokens;
    @Inject ShopDirectory directory;

    @Override
    public boolean keeps(Address address, String path) {
        return address.door() == Door.SHOP && path.startsWith("/api/");
    }

    @Override
    public Optional<Actor> recognise(HttpServletRequest request, Address address) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME) || header.length() > 200 || directory.find(address.shop()).isEmpty()) return Optional.empty();
        var token = header.substring(SCHEME.length());
        return ShopBinding.call(new ShopCode(address.shop()), Actor.NOBODY, () -> token.startsWith(ApiTokens.PREFIX) ? tokens.whoIs(token) : workstation(request, token));
    }

    /** What a workstation sold before it was revoked happened all the same: its signature proves it, and it comes with a finding. */
    private static boolean isJournal(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/v1/sync/commands");
    }

    private Optional<Actor> workstation(HttpServletRequest request, String token) {
        return workstations.byToken(token).flatMap(known -> {
            request.setAttribute(Caller.WORKSTATION, known);
            return known.isRevoked() && !isJournal(request) ? Optional.empty() : Optional.of(new Actor(Actor.Kind.WORKSTATION, known.id(), known.receiptPrefix(), Set.of(Permission.SYNC), known.branchId()));
        });
    }
}
