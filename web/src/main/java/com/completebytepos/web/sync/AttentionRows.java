package com.completebytepos.web.sync;

import com.completebytepos.sync.Attention;
import com.completebytepos.sync.AttentionFilter;
import com.completebytepos.sync.AttentionItem;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The things to look at, a page at a time, newest first. */
class AttentionRows extends LazyDataModel<AttentionItem> {
    private static final long serialVersionUID = 1;

    private final Attention attention;
    private final FilterSource filter;

    interface FilterSource extends Supplier<AttentionFilter>, Serializable {
    }

    AttentionRows(Attention attention, FilterSource filter) {
        this.attention = attention;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        var wanted = filter.get();
        var counts = attention.counts(wanted);
        long count = wanted.kind() == null ? counts.values().stream().mapToLong(Long::longValue).sum() : counts.getOrDefault(wanted.kind(), 0L);
        return Math.toIntExact(count);
    }

    @Override
    public List<AttentionItem> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return attention.page(filter.get(), first, size);
    }

    @Override
    public String getRowKey(AttentionItem item) {
        return item.getKey();
    }
}
