package com.completebytepos.web.faces;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A long list of which a table asks for one page at a time. The rows are values: nothing of them is kept between requests. */
public class Page<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1;

    /** Answers the rows from {@code first} on, at most {@code size}. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {
        List<T> rows(int first, int size);
    }

    /** Answers how many rows there are. */
    @FunctionalInterface
    public interface Count extends Serializable {
        long rows();
    }

    /** Answers what tells a row from all others. */
    @FunctionalInterface
    public interface Key<T> extends Serializable {
        Object of(T row);
    }

    private final Count count;
    private final Source<T> source;
    private final Key<T> key;

    public Page(Count count, Source<T> source, Key<T> key) {
        this.count = count;
        this.source = source;
        this.key = key;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(count.rows());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return source.rows(first, size);
    }

    @Override
    public String getRowKey(T row) {
        return key.of(row).toString();
    }
}
