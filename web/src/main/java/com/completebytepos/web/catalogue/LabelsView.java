package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.Categories;
import com.completebytepos.catalogue.CategoryRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** office/catalogue/labels.xhtml: which goods get labels, on what paper; the files are {@link LabelsDownload}'s. */
@Named
@RequestScoped
public class LabelsView {
    @Inject Categories shelves;
    private List<CategoryRow> categories;
    private List<UUID> ticked;

    @PostConstruct
    @SuppressWarnings("unchecked")
    void load() {
        ticked = (List<UUID>) FacesContext.getCurrentInstance().getExternalContext().getFlash().get("ticked");
        categories = shelves.all();
    }

    public List<CategoryRow> getCategories() { return categories; }
    /** What the list of products ticked, null where a filter says which. */
    public List<UUID> getTicked() { return ticked; }
    public String getIds() { return ticked == null ? "" : ticked.stream().map(UUID::toString).collect(Collectors.joining(",")); }
    public List<String> getLayouts() { return Arrays.stream(LabelLayout.values()).map(l -> l.word).toList(); }
}
