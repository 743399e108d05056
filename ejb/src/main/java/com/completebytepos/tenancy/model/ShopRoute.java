package com.completebytepos.tenancy.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The random word by which providers' addresses name a shop. Born with the shop's first provider account, never changes, never dies. */
@Entity
public class ShopRoute {
    @Id @JdbcTypeCode(SqlTypes.CHAR) private String route;
    private String shopCode;

    protected ShopRoute() {
    }

    public ShopRoute(String route, String shopCode) {
        this.route = route;
        this.shopCode = shopCode;
    }

    public String route() {
        return route;
    }

    public String shopCode() {
        return shopCode;
    }
}
