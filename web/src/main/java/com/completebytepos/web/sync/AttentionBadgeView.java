package com.completebytepos.web.sync;

import com.completebytepos.sync.Attention;
import com.completebytepos.sync.AttentionFilter;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The number beside the menu's entry: what nobody has looked at yet. */
@Named
@RequestScoped
public class AttentionBadgeView {
    @Inject Attention attention;

    private Long count;

    /** 0 for who may not see them. */
    public long getCount() {
        if (count == null) {
            count = CurrentShop.actor().may(Permission.VIEW_SALES) ? attention.counts(AttentionFilter.OPEN).values().stream().mapToLong(Long::longValue).sum() : 0;
        }
        return count;
    }
}
