package com.completebytepos.web.tenancy;

import com.completebytepos.tenancy.Hosts;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopEntry;
import com.completebytepos.tenancy.ShopState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** index.xhtml: sends each host to its own first page; on the bare host it lets people choose their shop. */
@Named
@RequestScoped
public class ChooserView {
    @Inject ShopDirectory directory;
    @Inject HttpServletRequest request;
    private final Hosts hosts = Hosts.fromSettings();

    public record Choice(String name, String address) {
    }

    public String go() {
        var door = hosts.addressOf(request.getHeader("Host")).door();
        return switch (door) {
            case SHOP -> "/office/today.xhtml?faces-redirect=true";
            case CONSOLE -> "/console/shops.xhtml?faces-redirect=true";
            default -> null;
        };
    }

    public List<Choice> getShops() {
        return directory.all().stream().filter(s -> s.state() == ShopState.OPEN).map(this::choice).toList();
    }

    private Choice choice(ShopEntry shop) {
        return new Choice(shop.name(), hosts.addressOf(shop.shopCode()));
    }
}
