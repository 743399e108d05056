package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/catalogue/categories.xhtml */
@Named
@ViewScoped
public class CategoriesView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int STEP = 10;
    private static final int LAST = 9999;

    @Inject Categories shelves;

    private List<CategoryRow> rows;
    private CategoryRow chosen;
    private String name;
    private String nameSw;
    private Integer sort;
    private UUID into;

    @PostConstruct
    void load() {
        rows = shelves.all();
    }

    public void open() {
        chosen = null;
        name = null;
        nameSw = null;
        sort = Math.min(LAST, rows.stream().mapToInt(CategoryRow::sort).max().orElse(0) + STEP);
    }

    public void open(CategoryRow row) {
        chosen = row;
        name = row.name();
        nameSw = row.nameSw();
        sort = row.sort();
    }

    public void save() {
        if (chosen == null) shelves.add(name, nameSw, sort == null ? 0 : sort);
        else shelves.describe(chosen.id(), chosen.version(), name, nameSw, sort == null ? 0 : sort);
        Messages.done("products.saved", name);
        load();
    }

    public void remove(CategoryRow row) {
        shelves.remove(row.id(), row.version());
        Messages.done("categories.removed", row.name());
        load();
    }

    public void merge() {
        Messages.done("categories.merged", shelves.merge(chosen.id(), chosen.version(), into));
        into = null;
        load();
    }

    public List<CategoryRow> getOthers() { return chosen == null ? List.of() : rows.stream().filter(r -> !r.id().equals(chosen.id())).toList(); }
    public UUID getInto() { return into; }
    public void setInto(UUID into) { this.into = into; }
    public List<CategoryRow> getRows() { return rows; }
    public CategoryRow getChosen() { return chosen; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getNameSw() { return nameSw; }
    public void setNameSw(String nameSw) { this.nameSw = nameSw; }
    public Integer getSort() { return sort; }
    public void setSort(Integer sort) { this.sort = sort; }
}
