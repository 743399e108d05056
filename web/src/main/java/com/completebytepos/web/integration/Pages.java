package com.completebytepos.web.integration;

import com.completebytepos.integration.IntegrationRejection;
import com.completebytepos.integration.PageTokens;
import com.completebytepos.kernel.Rejection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** How a list of the API is cut into pages. */
@RequestScoped
public class Pages {
    public static final int MOST = 200;
    private static final int USUAL = 50;

    @Inject PageTokens tokens;

    /** How many rows are wanted. @throws Rejection at the field "limit" */
    public int size(Integer limit) {
        if (limit == null) return USUAL;
        if (limit < 1 || limit > MOST) throw IntegrationRejection.PAGE_SIZE.at("limit", MOST);
        return limit;
    }

    /** @return null to begin */
    public UUID after(String list, String token) {
        var place = tokens.place(list, token);
        return place == null ? null : UUID.fromString(place);
    }

    /** @return null to begin */
    public String place(String list, String token) {
        return tokens.place(list, token);
    }

    /** @param rows what there is, read with one row more than the page shows; {@code placeOf} the key of a row */
    public <R, T> PageJson<T> page(String list, List<R> rows, int size, Function<R, String> placeOf, Function<List<R>, List<T>> told) {
        boolean more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        return new PageJson<>(told.apply(shown), more ? tokens.next(list, placeOf.apply(shown.get(size - 1))) : null);
    }
}
